import { outcomeCodes, outcomes } from '@lianxin/cases/contract'
import type { Lang } from '@lianxin/platform/i18n'
import { Button, Card, Chips, Details, ErrorSummary, errorOf, Facts, Field, Notice, PageHead, when } from '@lianxin/ui'
import type { LinkAct } from '../../contract/links/bodies.ts'
import type { Typed } from '../typed.ts'
import { words } from './words.ts'

export interface AnswerPageProps {
  lang: Lang
  number: string
  title: string
  text: string
  unit: string
  place: string
  address: string | null
  category: string | null
  due: string | null
  state: string
  /** What this unit may do now. */
  acts: readonly LinkAct[]
  actId: string
  typed: Typed
  done: LinkAct | undefined
}

/** One case to one unit without signing in: what it is, and the acts that are possible now. Nothing of who reported it. */
export function AnswerPage(p: AnswerPageProps) {
  const w = words(p.lang)
  return (
    <div class="stack">
      <PageHead title={p.title} note={w.lead} />
      {p.done ? (
        <Notice tone="ok" live>
          {w.done[p.done]}
        </Notice>
      ) : null}
      <Card>
        <p class="said">{p.text}</p>
        <Facts
          facts={[
            { term: w.number, value: p.number },
            { term: w.unit, value: p.unit },
            { term: w.where, value: p.place },
            { term: w.address, value: p.address },
            { term: w.category, value: p.category },
            { term: w.due, value: p.due ? when(p.lang, p.due) : null },
            { term: w.state, value: p.state },
            { term: w.reporter, value: w.masked },
          ]}
        />
      </Card>
      <ErrorSummary title={w.wrong} kept={w.kept} errors={p.typed.errors} />
      {p.acts.length === 0 ? <p class="note">{w.nothing}</p> : null}
      {p.acts.includes('handle') || p.acts.includes('sign_for') ? <Handle {...p} /> : null}
      {p.acts.includes('sign_for') ? <SignFor {...p} /> : null}
      {p.acts.includes('extend') ? <Extend {...p} /> : null}
      {p.acts.includes('return') ? <Return {...p} /> : null}
    </div>
  )
}

/** What was typed belongs to the form it was typed in. */
const ofForm = ({ typed }: AnswerPageProps, act: LinkAct): Typed =>
  typed.values['do'] === act ? typed : { values: { name: typed.values['name'] ?? '' }, chosen: [], errors: [] }

function Name({ lang, typed, act }: { lang: Lang; typed: Typed; act: LinkAct }) {
  const w = words(lang)
  return (
    <Field name="name" id={`f-name-${act}`} label={w.name} hint={w.nameHint} error={errorOf(typed.errors, 'name')}>
      {(control) => (
        <input
          {...control}
          required
          minLength={2}
          maxLength={20}
          autocomplete="name"
          value={typed.values['name'] ?? ''}
        />
      )}
    </Field>
  )
}

function Handle(p: AnswerPageProps) {
  const w = words(p.lang)
  const typed = ofForm(p, 'handle')
  return (
    <Card tone="now">
      <h2>{w.handle}</h2>
      <form method="post" enctype="multipart/form-data" class="stack">
        <input type="hidden" name="actId" value={p.actId} />
        <Chips
          name="outcome"
          legend={w.outcome}
          required
          value={typed.values['outcome']}
          error={errorOf(typed.errors, 'outcome')}
          options={outcomeCodes.map((value) => ({ value, label: outcomes[value][p.lang] }))}
        />
        <Field name="result" label={w.result} hint={w.resultHint} error={errorOf(typed.errors, 'result')}>
          {(control) => (
            <textarea
              {...control}
              required
              rows={5}
              minLength={10}
              maxLength={4000}
              value={typed.values['result'] ?? ''}
            />
          )}
        </Field>
        <Field
          name="files"
          label={w.files}
          optional={w.optional}
          hint={w.filesHint}
          error={errorOf(typed.errors, 'files')}
        >
          {(control) => (
            <input {...control} type="file" multiple accept="image/jpeg,image/png,image/webp,application/pdf" />
          )}
        </Field>
        <Name lang={p.lang} typed={typed} act="handle" />
        <Button name="do" value="handle">
          {w.handle}
        </Button>
      </form>
    </Card>
  )
}

function SignFor(p: AnswerPageProps) {
  const w = words(p.lang)
  return (
    <Details summary={w.signFor} open={p.typed.values['do'] === 'sign_for'}>
      <form method="post" class="stack">
        <input type="hidden" name="actId" value={p.actId} />
        <p class="note">{w.signHow}</p>
        <Name lang={p.lang} typed={ofForm(p, 'sign_for')} act="sign_for" />
        <Button kind="quiet" name="do" value="sign_for">
          {w.signFor}
        </Button>
      </form>
    </Details>
  )
}

function Why({ lang, typed, act }: { lang: Lang; typed: Typed; act: LinkAct }) {
  return (
    <Field name="why" id={`f-why-${act}`} label={words(lang).why} error={errorOf(typed.errors, 'why')}>
      {(control) => (
        <textarea {...control} required rows={2} minLength={5} maxLength={1000} value={typed.values['why'] ?? ''} />
      )}
    </Field>
  )
}

function Extend(p: AnswerPageProps) {
  const w = words(p.lang)
  const typed = ofForm(p, 'extend')
  return (
    <Details summary={w.extend} open={typed.errors.length > 0}>
      <form method="post" class="stack">
        <input type="hidden" name="actId" value={p.actId} />
        <Field name="amount" label={w.amount} error={errorOf(typed.errors, 'amount')}>
          {(control) => (
            <input {...control} required inputMode="decimal" maxLength={6} value={typed.values['amount'] ?? ''} />
          )}
        </Field>
        <Why lang={p.lang} typed={typed} act="extend" />
        <Name lang={p.lang} typed={typed} act="extend" />
        <Button kind="quiet" name="do" value="extend">
          {w.extend}
        </Button>
      </form>
    </Details>
  )
}

function Return(p: AnswerPageProps) {
  const w = words(p.lang)
  const typed = ofForm(p, 'return')
  return (
    <Details summary={w.return} open={typed.errors.length > 0}>
      <form method="post" class="stack">
        <input type="hidden" name="actId" value={p.actId} />
        <Field name="proposed" label={w.proposed} hint={w.proposedHint} error={errorOf(typed.errors, 'proposed')}>
          {(control) => <input {...control} required maxLength={60} value={typed.values['proposed'] ?? ''} />}
        </Field>
        <Why lang={p.lang} typed={typed} act="return" />
        <Name lang={p.lang} typed={typed} act="return" />
        <Button kind="quiet" name="do" value="return">
          {w.return}
        </Button>
      </form>
    </Details>
  )
}
