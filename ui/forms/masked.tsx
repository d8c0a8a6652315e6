import { Button } from '../parts/button.tsx'
import { Details } from '../parts/details.tsx'
import { Field } from './field.tsx'

export interface Reveal {
  /** Where the request to see goes; it is logged there with the reason. */
  action: string
  /** Id of this act, made once, so that sending twice is logged once. */
  actId: string
  what: string
}

export interface MaskedWords {
  see: string
  reason: string
  reasonHint: string
  show: string
}

interface MaskedProps {
  /** Already masked by the server: the full value is never in the page. */
  value: string
  reveal?: Reveal | undefined
  words: MaskedWords
}

/** Personal data shown with most of it covered, and the way to see it, which needs a reason. */
export const Masked = ({ value, reveal, words }: MaskedProps) => (
  <span class="masked">
    <span>{value}</span>
    {reveal ? (
      <Details summary={words.see}>
        <form method="post" action={reveal.action}>
          <input type="hidden" name="act_id" value={reveal.actId} />
          <input type="hidden" name="what" value={reveal.what} />
          <Field id={`why-${reveal.actId}`} name="why" label={words.reason} hint={words.reasonHint}>
            {(control) => <input {...control} required minLength={4} maxLength={200} />}
          </Field>
          <Button kind="quiet">{words.show}</Button>
        </form>
      </Details>
    ) : null}
  </span>
)
