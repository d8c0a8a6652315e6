import type { Lang } from '@lianxin/platform/i18n'
import {
  Button,
  Chips,
  Details,
  Empty,
  ErrorSummary,
  errorOf,
  Facts,
  Field,
  Notice,
  PageHead,
  Tag,
  when,
  type FieldError,
} from '@lianxin/ui'
import {
  conclusionCodes,
  conclusions,
  occasionCodes,
  occasions,
  type Conclusion,
  type Occasion,
} from '../../contract/assessments.ts'
import { words } from './words.ts'

interface AssessmentShown {
  readonly id: string
  readonly title: string
  readonly occasion: Occasion
  readonly lawful: string
  readonly impact: string
  readonly measures: string
  readonly conclusion: Conclusion
  readonly reviewOn: string
  readonly by: string
  readonly at: string
}

export interface AssessmentsPageProps {
  lang: Lang
  /** The day of the page, YYYY-MM-DD. */
  today: string
  all: readonly AssessmentShown[]
  mayWrite: boolean
  actId: string
  typed: Readonly<Record<string, string>>
  errors: readonly FieldError[]
  saved: boolean
}

const LONG = ['lawful', 'impact', 'measures'] as const

function One({ one, lang, today }: { one: AssessmentShown; lang: Lang; today: string }) {
  const w = words(lang)
  return (
    <Details summary={`${one.title} · ${conclusions[one.conclusion][lang]} · ${when(lang, one.at)}`}>
      {one.reviewOn <= today ? <Tag tone="late">{w.late}</Tag> : null}
      <Facts
        facts={[
          { term: w.occasion, value: occasions[one.occasion][lang] },
          ...LONG.map((part) => ({ term: w[part], value: one[part] })),
          { term: w.conclusion, value: conclusions[one.conclusion][lang] },
          { term: w.reviewOn, value: one.reviewOn },
          { term: w.by, value: one.by },
        ]}
      />
    </Details>
  )
}

function Write({ lang, actId, typed, errors }: Pick<AssessmentsPageProps, 'lang' | 'actId' | 'typed' | 'errors'>) {
  const w = words(lang)
  return (
    <form method="post" class="card stack">
      <h2>{w.fresh}</h2>
      <ErrorSummary title={w.wrong} kept={w.kept} errors={errors} />
      <input type="hidden" name="actId" value={actId} />
      <Field name="title" label={w.name} error={errorOf(errors, 'title')}>
        {(control) => <input {...control} maxLength={100} required value={typed['title'] ?? ''} />}
      </Field>
      <Chips
        name="occasion"
        legend={w.occasion}
        look="lines"
        required
        value={typed['occasion']}
        error={errorOf(errors, 'occasion')}
        options={occasionCodes.map((value) => ({ value, label: occasions[value][lang] }))}
      />
      {LONG.map((part) => (
        <Field key={part} name={part} label={w[part]} error={errorOf(errors, part)}>
          {(control) => <textarea {...control} rows={4} maxLength={4000} required value={typed[part] ?? ''} />}
        </Field>
      ))}
      <Chips
        name="conclusion"
        legend={w.conclusion}
        required
        value={typed['conclusion']}
        error={errorOf(errors, 'conclusion')}
        options={conclusionCodes.map((value) => ({ value, label: conclusions[value][lang] }))}
      />
      <Field name="reviewOn" label={w.reviewOn} hint={w.reviewHint} error={errorOf(errors, 'reviewOn')}>
        {(control) => <input {...control} type="date" required value={typed['reviewOn'] ?? ''} />}
      </Field>
      <Button>{w.save}</Button>
    </form>
  )
}

/** Impact assessments, the latest first, and the form of a new one. */
export function AssessmentsPage(props: AssessmentsPageProps) {
  const { lang, today, all, mayWrite, saved } = props
  const w = words(lang)
  return (
    <div class="stack sheet-page">
      <PageHead title={w.title} note={w.lead} />
      {saved ? (
        <Notice tone="ok" live>
          {w.saved}
        </Notice>
      ) : null}
      {all.length === 0 ? <Empty title={w.none}>{w.noneHow}</Empty> : null}
      {all.map((one) => (
        <One key={one.id} one={one} lang={lang} today={today} />
      ))}
      {mayWrite ? <Write {...props} /> : null}
    </div>
  )
}
