import type { Lang } from '@lianxin/platform/i18n'
import type { Id } from '@lianxin/platform/ids'
import { Button, Chips, ErrorSummary, errorOf, Facts, Field, PageHead, when, type FieldError } from '@lianxin/ui'
import { paths } from '../../contract/paths.ts'
import { groundCodes, grounds, outcomes, rights, type Ground, type Outcome, type Right } from '../../contract/rights.ts'
import { words } from './words.ts'

export interface RequestPageProps {
  lang: Lang
  one: {
    readonly id: Id
    readonly kind: Right
    readonly who: string
    readonly words: string
    readonly askedAt: string
    readonly dueAt: string
    readonly state: Outcome
    readonly ground: Ground | null
    readonly answer: string | null
    readonly decidedBy: string | null
    readonly decidedAt: string | null
    readonly erasedAt: string | null
  }
  actId: string
  typed: Readonly<Record<string, string>>
  errors: readonly FieldError[]
}

function Decide({ lang, one, actId, typed, errors }: RequestPageProps) {
  const w = words(lang)
  return (
    <form method="post" class="card stack">
      <h2>{w.decide}</h2>
      <ErrorSummary title={w.wrong} kept={w.kept} errors={errors} />
      <input type="hidden" name="actId" value={actId} />
      <Chips
        name="state"
        legend={w.outcome}
        required
        value={typed['state']}
        error={errorOf(errors, 'state')}
        hint={one.kind === 'delete' ? w.deleteHint : undefined}
        options={(['granted', 'partly', 'refused'] as const).map((value) => ({ value, label: w[value] }))}
      />
      <Field name="ground" label={w.ground} error={errorOf(errors, 'ground')}>
        {(control) => (
          <select {...control}>
            <option value="">{w.choose}</option>
            {groundCodes.map((code) => (
              <option key={code} value={code} selected={typed['ground'] === code}>
                {grounds[code][lang]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field name="answer" label={w.answer} hint={w.answerHint} error={errorOf(errors, 'answer')}>
        {(control) => <textarea {...control} rows={4} maxLength={2000} required value={typed['answer'] ?? ''} />}
      </Field>
      <Button>{w.send}</Button>
    </form>
  )
}

/** One request for the officer: who asks what, by when, and the form of the answer. */
export function RequestPage(props: RequestPageProps) {
  const { lang, one } = props
  const w = words(lang)
  return (
    <div class="stack sheet-page">
      <PageHead title={w.one(rights[one.kind][lang])} back={{ href: paths.requests(), label: w.title }} />
      <Facts
        facts={[
          { term: w.who, value: one.who },
          { term: w.article, value: rights[one.kind].article },
          { term: w.words, value: one.words || w.nothingSaid },
          { term: w.asked, value: when(lang, one.askedAt) },
          { term: w.due, value: when(lang, one.dueAt) },
          { term: w.state, value: outcomes[one.state][lang] },
          { term: w.ground, value: one.ground && grounds[one.ground][lang] },
          { term: w.answer, value: one.answer },
          { term: w.by, value: one.decidedBy },
          { term: w.at, value: one.decidedAt && when(lang, one.decidedAt) },
          { term: w.erased, value: one.erasedAt && when(lang, one.erasedAt) },
        ]}
      />
      {one.state === 'open' ? <Decide {...props} /> : <ErrorSummary title={w.wrong} errors={props.errors} />}
    </div>
  )
}
