import { casesPaths } from '@lianxin/cases/contract'
import type { Lang } from '@lianxin/platform/i18n'
import type { Id } from '@lianxin/platform/ids'
import {
  Button,
  Card,
  Chips,
  Details,
  Empty,
  ErrorSummary,
  errorOf,
  Field,
  Notice,
  PageHead,
  type FieldError,
} from '@lianxin/ui'
import { paths } from '../../contract/paths.ts'
import { findingKinds, opinionCodes, opinions, type FindingKind } from '../../contract/samples.ts'
import { words } from '../words.ts'

export interface FindingShown {
  readonly id: Id
  readonly actId: string
  readonly kind: FindingKind
  readonly unit: string
  readonly p: number | null
  readonly seen: number
  readonly of: number
  readonly expected: number | null
  readonly cases: readonly { readonly id: Id; readonly number: string }[]
  readonly opinion: string | null
  readonly note: string | null
  readonly by: string | null
}

export interface FindingsPageProps {
  lang: Lang
  findings: readonly FindingShown[]
  saved: boolean
  errors: readonly FieldError[]
  again?: string | undefined
}

type Words = ReturnType<typeof words>['samples']

const chanceOf = (p: number) => (p < 0.0001 ? '< 0.01%' : `${(p * 100).toFixed(2)}%`)

function OpinionForm({ lang, one, errors }: { lang: Lang; one: FindingShown; errors: readonly FieldError[] }) {
  const w = words(lang).samples
  return (
    <form class="stack" method="post" action={paths.findings()}>
      <input type="hidden" name="id" value={one.id} />
      <input type="hidden" name="actId" value={one.actId} />
      <ErrorSummary title={w.errors} kept={w.kept} errors={errors} />
      <Chips
        name="opinion"
        id={`f-opinion-${one.id}`}
        legend={w.opinion}
        required
        error={errorOf(errors, 'opinion')}
        options={opinionCodes.map((value) => ({ value, label: opinions[value][lang] }))}
      />
      <Field name="note" id={`f-note-${one.id}`} label={w.opinionNote} error={errorOf(errors, 'note')}>
        {(control) => <textarea {...control} rows={2} maxLength={1000} />}
      </Field>
      <Button kind="quiet">{w.save}</Button>
    </form>
  )
}

const reckoned = (w: Words, { p, seen, of, expected }: FindingShown): string =>
  p === null || expected === null
    ? w.oneDevice(seen, of)
    : `${w.chance(seen, of, expected.toFixed(1))} · ${w.p(chanceOf(p))}`

/** What looks unlike chance, each with its cases and the arithmetic; a person says what it is, and nothing else follows. */
export function FindingsPage({ lang, findings, saved, errors, again }: FindingsPageProps) {
  const w = words(lang).samples
  return (
    <div class="stack sheet-page">
      <PageHead title={w.findingsTitle} note={w.findingsNote} />
      {saved ? <Notice tone="ok" live title={w.saved} /> : null}
      {findings.length === 0 ? <Empty title={w.findingsEmpty}>{w.findingsEmptyWhat}</Empty> : null}
      {findings.map((one) => (
        <Card key={one.id}>
          <h2>{findingKinds[one.kind][lang]}</h2>
          <p>
            {one.unit || w.severalUnits} · {reckoned(w, one)}
          </p>
          <Details summary={w.cases(one.cases.length)}>
            <ul>
              {one.cases.map(({ id, number }) => (
                <li key={id}>
                  <a href={casesPaths.desk.show(id)}>{number}</a>
                </li>
              ))}
            </ul>
          </Details>
          {one.by ? (
            <p class="note">
              {w.lookedBy(one.by)}：{opinionText(one.opinion, lang)} · {one.note}
            </p>
          ) : (
            <OpinionForm lang={lang} one={one} errors={one.id === again ? errors : []} />
          )}
        </Card>
      ))}
    </div>
  )
}

const opinionText = (code: string | null, lang: Lang): string => {
  const known = opinionCodes.find((one) => one === code)
  return known ? opinions[known][lang] : ''
}
