import { Button, Chips, ErrorSummary, errorOf, Field, type FieldError } from '@lianxin/ui'
import { lengths } from '../../contract/limits.ts'
import { words } from '../words.ts'

export interface RateFormProps {
  lang: 'zh' | 'en'
  action: string
  actId: string
  version: number
  /** Of the receipt, for whoever has no account. */
  code?: string | undefined
  typed?: { solved: string; score: string; words: string } | undefined
  errors?: readonly FieldError[] | undefined
}

/** Solved? How well? Anything else? Only the reporter is asked, and may leave it. */
export function RateForm({ lang, action, actId, version, code, typed, errors = [] }: RateFormProps) {
  const w = words(lang).request
  const r = words(lang).report
  return (
    <form class="card stack" method="post" action={action} id="rate">
      <input type="hidden" name="act_id" value={actId} />
      <input type="hidden" name="version" value={version} />
      {code ? <input type="hidden" name="code" value={code} /> : null}
      <ErrorSummary title={r.errors} kept={r.kept} errors={errors} />
      <Chips
        name="solved"
        legend={w.rateTitle}
        look="tall"
        value={typed?.solved}
        error={errorOf(errors, 'solved')}
        required
        options={[
          { value: 'yes', label: <Answer sign="✓" word={w.solvedYes} /> },
          { value: 'partly', label: <Answer sign="◐" word={w.solvedPartly} /> },
          { value: 'no', label: <Answer sign="✕" word={w.solvedNo} /> },
        ]}
      />
      <Chips
        name="score"
        legend={w.rateHow}
        look="lines"
        value={typed?.score}
        error={errorOf(errors, 'score')}
        required
        options={([w.rate5, w.rate4, w.rate3, w.rate2, w.rate1] as const).map((label, i) => ({
          value: String(5 - i),
          label,
        }))}
      />
      <Field name="words" label={w.rateWords} optional={r.optional} error={errorOf(errors, 'words')}>
        {(control) => <textarea {...control} rows={3} maxLength={lengths.words} value={typed?.words ?? ''} />}
      </Field>
      <p class="note">{w.rateBack}</p>
      <Button>{w.rateSend}</Button>
      <p class="note">{w.rateOnly}</p>
      <p class="note">{w.rateDevice}</p>
    </form>
  )
}

/** A sign beside the word, so that neither colour nor picture speaks alone. */
const Answer = ({ sign, word }: { sign: string; word: string }) => (
  <>
    <span aria-hidden="true">{sign}</span>
    <br />
    {word}
  </>
)
