import { casesPaths } from '@lianxin/cases/contract'
import type { Lang } from '@lianxin/platform/i18n'
import type { Id } from '@lianxin/platform/ids'
import {
  Button,
  Chips,
  ErrorSummary,
  errorOf,
  Facts,
  Field,
  Notice,
  PageHead,
  when,
  type FieldError,
} from '@lianxin/ui'
import { callOutcomeCodes, callOutcomes, callReasons } from '../../contract/callbacks.ts'
import { paths } from '../../contract/paths.ts'
import { words } from '../words.ts'
import type { CallbackShown } from './callbacks-page.tsx'

export interface CallbackPageProps {
  lang: Lang
  one: CallbackShown & { readonly caseId: Id; readonly words: string | null }
  actId: string
  typed: Readonly<Record<string, string>>
  errors: readonly FieldError[]
  /** Who makes no calls only enters paper. */
  paperOnly: boolean
  /** There is a picture of her paper that this reader may open. */
  hasPaper: boolean
}

type FormProps = Pick<CallbackPageProps, 'lang' | 'one' | 'actId' | 'typed' | 'errors' | 'paperOnly'>

function AnswerForm({ lang, one, actId, typed, errors, paperOnly }: FormProps) {
  const w = words(lang).callbacks
  const ways = paperOnly ? (['paper'] as const) : (['callback', 'paper', 'helper'] as const)
  return (
    <form class="card stack" method="post" action={paths.callback(one.id)} encType="multipart/form-data">
      <input type="hidden" name="actId" value={actId} />
      <ErrorSummary title={w.errors} kept={w.kept} errors={errors} />
      <Chips
        name="way"
        legend={w.way}
        value={typed['way'] ?? ways[0]}
        error={errorOf(errors, 'way')}
        options={ways.map((value) => ({ value, label: w.ways[value] }))}
      />
      <Chips
        name="outcome"
        legend={w.outcome}
        required
        value={typed['outcome']}
        error={errorOf(errors, 'outcome')}
        options={callOutcomeCodes.map((value) => ({ value, label: callOutcomes[value][lang] }))}
      />
      <Chips
        name="solved"
        legend={w.solved}
        value={typed['solved']}
        error={errorOf(errors, 'solved')}
        options={(['yes', 'partly', 'no'] as const).map((value) => ({ value, label: w.answers[value] }))}
      />
      <Chips
        name="score"
        legend={w.score}
        value={typed['score']}
        error={errorOf(errors, 'score')}
        options={([5, 4, 3, 2, 1] as const).map((score) => ({ value: String(score), label: w.scores[score] }))}
      />
      <Field name="words" label={w.words} optional={w.optional} error={errorOf(errors, 'words')}>
        {(control) => <textarea {...control} rows={3} maxLength={1000} value={typed['words'] ?? ''} />}
      </Field>
      {paperOnly ? null : (
        <Field
          name="helper"
          label={w.helper}
          optional={w.optional}
          hint={w.helperHint}
          error={errorOf(errors, 'helper')}
        >
          {(control) => <input {...control} maxLength={60} value={typed['helper'] ?? ''} />}
        </Field>
      )}
      <Field name="photo" label={w.picture} optional={w.optional} error={errorOf(errors, 'photo')}>
        {(control) => <input {...control} type="file" accept="image/*" />}
      </Field>
      <Button>{w.save}</Button>
    </form>
  )
}

/** The picture is opened with a reason, which is written down before it is shown. */
function PaperForm({ lang, one, actId, typed, errors }: FormProps) {
  const w = words(lang).callbacks
  return (
    <form class="card stack" method="post" action={paths.paper(one.id)}>
      <h2>{w.picture}</h2>
      <p class="note">{w.paperNote}</p>
      <input type="hidden" name="actId" value={actId} />
      <ErrorSummary title={w.errors} kept={w.kept} errors={errors} />
      <Field name="why" label={w.paperWhy} error={errorOf(errors, 'why')}>
        {(control) => <input {...control} required minLength={4} maxLength={200} value={typed['why'] ?? ''} />}
      </Field>
      <Button kind="quiet">{w.openPaper}</Button>
    </form>
  )
}

/** One reporter to be asked: why, about what, and the form for what she says. */
export function CallbackPage(props: CallbackPageProps) {
  const { lang, one } = props
  const w = words(lang).callbacks
  return (
    <div class="stack sheet-page">
      <PageHead title={w.one(one.number)} note={w.oneNote} back={{ href: paths.callbacks(), label: w.title }} />
      <Facts
        facts={[
          { term: w.reason, value: callReasons[one.reason][lang] },
          { term: w.unit, value: one.unit },
          { term: w.place, value: one.place },
          { term: w.due, value: when(lang, one.dueAt) },
          { term: w.by, value: one.calledBy },
          { term: w.words, value: one.words },
        ]}
      />
      <p>
        <a href={casesPaths.desk.show(one.caseId)}>{w.openCase}</a>
      </p>
      {one.state === 'open' ? <AnswerForm {...props} /> : <Notice title={w.over} />}
      {props.hasPaper ? <PaperForm {...props} /> : null}
    </div>
  )
}
