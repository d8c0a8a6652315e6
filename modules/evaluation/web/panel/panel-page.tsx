import type { Lang } from '@lianxin/platform/i18n'
import { roles, type RoleCode } from '@lianxin/people/contract'
import { Button, Empty, ErrorSummary, errorOf, Field, Notice, PageHead, Table, type FieldError } from '@lianxin/ui'
import { paths } from '../../contract/paths.ts'
import { words } from '../words.ts'

export interface PanelPageProps {
  lang: Lang
  members: readonly { name: string; unit: string | null }[]
  /** When and by whom the present one was appointed, and why. */
  appointed: { day: string; by: string; why: string } | null
  saved: boolean
  /** Left out for whoever appoints none. */
  form?: {
    actId: string
    candidates: readonly { account: string; name: string; role: string; unit: string | null }[]
    chosen: readonly string[]
    why: string
    errors: readonly FieldError[]
  }
}

const roleName = (role: string, lang: Lang): string => (role in roles ? roles[role as RoleCode][lang] : role)

function AppointForm({ lang, form }: { lang: Lang; form: NonNullable<PanelPageProps['form']> }) {
  const w = words(lang).panel
  const { actId, candidates, chosen, why, errors } = form
  return (
    <form class="card stack" method="post" action={paths.panel()}>
      <h2>{w.appoint}</h2>
      <input type="hidden" name="actId" value={actId} />
      <ErrorSummary title={w.errors} kept={w.kept} errors={errors} />
      {candidates.length === 0 ? <Notice tone="due" title={w.candidatesNone} /> : null}
      <fieldset id="f-members" tabIndex={-1} class={errorOf(errors, 'members') ? 'field bad' : 'field'}>
        <legend>{w.choose}</legend>
        {errorOf(errors, 'members') ? <p class="err">{errorOf(errors, 'members')}</p> : null}
        <div class="chips">
          {candidates.map(({ account, name, role, unit }) => (
            <label key={account} class="chip">
              <input type="checkbox" name="members" value={account} checked={chosen.includes(account)} />
              <span>
                {name}
                <small>{[roleName(role, lang), unit].filter(Boolean).join(' · ')}</small>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <Field name="why" label={w.appointWhy} error={errorOf(errors, 'why')}>
        {(control) => <textarea {...control} rows={2} maxLength={500} required value={why} />}
      </Field>
      <Button>{w.appointButton}</Button>
    </form>
  )
}

/** Who decides on exclusions and appeals, by name; and for whoever appoints, the form to appoint anew. */
export function PanelPage({ lang, members, appointed, saved, form }: PanelPageProps) {
  const w = words(lang).panel
  return (
    <div class="stack sheet-page">
      <PageHead title={w.panelTitle} note={w.panelNote} back={{ href: paths.pleas(), label: w.title }} />
      {saved ? <Notice tone="ok" live title={w.appointed} /> : null}
      {appointed ? (
        <>
          <h2>{w.panelNow}</h2>
          <p class="note">
            {w.panelSince(appointed.day, appointed.by)} · {appointed.why}
          </p>
          <Table
            caption={w.panelNow}
            rows={members}
            rowKey={({ name, unit }) => `${name} ${unit}`}
            columns={[
              { key: 'name', head: w.member, cell: (one) => one.name },
              { key: 'unit', head: w.sits, cell: (one) => one.unit ?? '–' },
            ]}
          />
        </>
      ) : (
        <Empty title={w.panelNone}>{w.panelNoneWhat}</Empty>
      )}
      {form ? <AppointForm lang={lang} form={form} /> : null}
    </div>
  )
}
