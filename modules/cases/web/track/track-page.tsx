import { Button, ErrorSummary, Field, PageHead } from '@lianxin/ui'
import { paths } from '../../contract/paths.ts'
import { words } from '../words.ts'

export interface TrackPageProps {
  lang: 'zh' | 'en'
  number: string
  code: string
  /** Number and code do not belong together; which of them is wrong is not told. */
  wrong?: boolean
}

/** Follow a report made without an account. The code travels in the body of the form, never in an address. */
export function TrackPage({ lang, number, code, wrong }: TrackPageProps) {
  const w = words(lang).request
  return (
    <form class="stack" method="post" action={paths.track()}>
      <PageHead title={w.trackTitle} note={w.trackLead} />
      <ErrorSummary title={words(lang).report.errors} errors={wrong ? [{ field: 'number', text: w.trackNone }] : []} />
      <Field name="number" label={w.number} error={wrong ? w.trackNone : undefined}>
        {(control) => <input {...control} class="big" value={number} required autocomplete="off" maxLength={40} />}
      </Field>
      <Field name="code" label={w.code}>
        {(control) => <input {...control} class="big" value={code} required autocomplete="off" maxLength={20} />}
      </Field>
      <Button>{w.trackGo}</Button>
      <p class="note">{w.trackLost}</p>
    </form>
  )
}
