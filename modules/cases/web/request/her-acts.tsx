import { Button, Details, ErrorSummary, errorOf, Field, type FieldError } from '@lianxin/ui'
import { Media } from '../media/media.tsx'
import { actRow } from '../../contract/acts.ts'
import type { MyCase } from '../../contract/case-view.ts'
import { paths } from '../../contract/paths.ts'
import { DetailFields } from '../details/detail-fields.tsx'
import { words } from '../words.ts'
import { herActs, type HerAct } from './her-acts.logic.ts'

export interface HerActOffered {
  act: HerAct
  actId: string
  typed?: string
  /** Details by the names the category gives them. */
  details?: Readonly<Record<string, string>>
  errors?: readonly FieldError[]
}

interface HerActsProps {
  lang: 'zh' | 'en'
  case: MyCase
  /** Of the receipt, for whoever has no account. */
  code?: string | undefined
  offered: readonly HerActOffered[]
}

/** What else the reporter may do now, each in plain words and by a form of its own; a question stands open and first. */
export function HerActs({ lang, case: c, code, offered }: HerActsProps) {
  const question = c.steps.findLast(({ act }) => act === 'ask_reporter')
  return (
    <>
      {herActs(c.acts).map((act) => {
        const one = offered.find((mine) => mine.act === act)
        return one ? (
          <HerAct
            key={act}
            lang={lang}
            case={c}
            code={code}
            one={one}
            question={act === 'answer' ? question?.words : null}
          />
        ) : null
      })}
    </>
  )
}

interface HerActProps extends Omit<HerActsProps, 'offered'> {
  one: HerActOffered
  question: string | null | undefined
}

function HerAct({ lang, case: c, code, one, question }: HerActProps) {
  const w = words(lang).request
  const r = words(lang).report
  const { act, actId, typed = '', details = {}, errors = [] } = one
  const { fields } = actRow(act)
  const text = fields.find(({ kind }) => kind === 'text')
  const takesPhotos = fields.some(({ kind }) => kind === 'files')
  const asks = fields.some(({ kind }) => kind === 'details') ? c.asks.map((ask) => ({ ...ask, required: false })) : []
  return (
    <Details summary={w[`her_${act}`]} open={act === 'answer' || errors.length > 0}>
      <form
        class="stack"
        method="post"
        action={paths.my.act(c.id, act)}
        enctype={takesPhotos ? 'multipart/form-data' : undefined}
        data-media={takesPhotos ? '' : undefined}
      >
        <input type="hidden" name="act_id" value={actId} />
        <input type="hidden" name="version" value={c.version} />
        {code ? <input type="hidden" name="code" value={code} /> : null}
        <ErrorSummary
          title={r.errors}
          kept={r.kept}
          errors={errors.map((one) => ({ ...one, field: `${act}-${one.field}` }))}
        />
        {question ? <p class="said">{question}</p> : null}
        <p class="note">{w[`her_${act}_how`]}</p>
        <DetailFields lang={lang} asks={asks} typed={details} errors={errors} />
        {text ? (
          <Field
            id={`f-${act}-${text.name}`}
            name={text.name}
            label={text[lang]}
            optional={text.required ? undefined : r.optional}
            error={errorOf(errors, text.name)}
          >
            {(control) => (
              <textarea
                {...control}
                rows={3}
                // Spoken or shown, it need not be written too.
                required={text.required && !takesPhotos}
                minLength={text.min}
                maxLength={text.max}
                value={typed}
              />
            )}
          </Field>
        ) : null}
        {takesPhotos ? <Media w={r} id={`f-${act}`} errors={errors} /> : null}
        <Button kind={act === 'withdraw' ? 'danger' : act === 'answer' ? 'go' : 'quiet'}>{w[`her_${act}`]}</Button>
      </form>
    </Details>
  )
}
