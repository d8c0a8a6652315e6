import type { Lang } from '@lianxin/platform/i18n'
import { levelNames } from '@lianxin/places/contract'
import { Button, errorOf, ErrorSummary, Field, type FieldError, Notice, PageHead, when } from '@lianxin/ui'
import type { AuthorityVersion } from '../../contract/authority.ts'
import { paths } from '../../contract/paths.ts'
import { settlingLevels, type AuthorityLine } from '../../rules/authority.ts'
import { words } from './words.ts'

export interface AuthorityFormProps {
  actId: string
  version: number
  levels: readonly string[]
  remit: boolean
  why: string
  errors: readonly FieldError[]
}

interface AuthorityLinePageProps {
  lang: Lang
  name: string
  line: AuthorityLine
  versions: readonly AuthorityVersion[]
  saved: number | undefined
  /** Left out for whoever may only read. */
  form?: AuthorityFormProps
}

const namesOf = (levels: readonly (keyof typeof levelNames)[], lang: Lang): string =>
  levels.map((level) => levelNames[level][lang]).join(lang === 'zh' ? '、' : ', ')

/** One kind of matter: at which levels it may be settled, and how that came about. */
export function AuthorityLinePage({ lang, name, line, versions, saved, form }: AuthorityLinePageProps) {
  const w = words(lang)
  return (
    <div class="stack">
      <PageHead
        title={`${line.category} ${name}`}
        note={w.line(namesOf(line.levels, lang), line.remit)}
        back={{ href: paths.authority(), label: w.back }}
      />
      {saved ? <Notice tone="ok">{w.saved(saved)}</Notice> : null}
      {form ? <LineForm lang={lang} category={line.category} form={form} /> : <p class="note">{w.readOnly}</p>}
      <section class="stack tight">
        <h2>{w.history}</h2>
        {versions.length === 0 ? <p class="note">{w.noHistory}</p> : null}
        <ol class="stack tight">
          {versions.map((one) => (
            <li key={one.version}>
              <p>{w.line(namesOf(one.levels, lang), one.remit)}</p>
              <p class="note">
                {when(lang, one.at)} · {one.by} · {one.why}
              </p>
            </li>
          ))}
        </ol>
      </section>
    </div>
  )
}

/** The boxes of one line, and the reason. */
function LineForm({ lang, category, form }: { lang: Lang; category: string; form: AuthorityFormProps }) {
  const w = words(lang)
  return (
    <form class="stack" method="post" action={paths.authorityOf(category)}>
      <input type="hidden" name="actId" value={form.actId} />
      <input type="hidden" name="version" value={form.version} />
      <ErrorSummary title={w.errors} kept={w.kept} errors={form.errors} />
      <fieldset id="f-levels" class="stack tight">
        <legend>{w.levels}</legend>
        {settlingLevels.map((level) => (
          <label key={level} class="check">
            <input type="checkbox" name="levels" value={level} checked={form.levels.includes(level)} />
            {levelNames[level][lang]}
          </label>
        ))}
      </fieldset>
      <label class="check" id="f-remit">
        <input type="checkbox" name="remit" value="true" checked={form.remit} />
        {w.remitLong}
      </label>
      <Field name="why" label={w.why} hint={w.whyHint} error={errorOf(form.errors, 'why')}>
        {(control) => <textarea {...control} rows={2} required minLength={4} maxLength={300} value={form.why} />}
      </Field>
      <Button>{w.save}</Button>
    </form>
  )
}
