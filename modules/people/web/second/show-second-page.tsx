import type { Lang } from '@lianxin/platform/i18n'
import { Button, Card, ErrorSummary, Field, PageHead, errorOf, type FieldError } from '@lianxin/ui'
import type { SecondDue } from '@lianxin/platform/auth'
import { paths } from '../../contract/paths.ts'
import { words } from '../words.ts'

export interface ShowSecondPageProps {
  lang: Lang
  due: SecondDue
  /** Where the form goes: the page that was asked for, with everything typed for it. */
  action: string
  kept: readonly (readonly [name: string, value: string])[]
  hadFiles: boolean
  back: string
  errors: readonly FieldError[]
}

/** Stands before weighty acts: a code of the second factor, and what was typed goes on with it. */
export function ShowSecondPage({ lang, due, action, kept, hadFiles, back, errors }: ShowSecondPageProps) {
  const w = words(lang).second
  const typed = kept.length > 0 ? [w.kept, hadFiles ? w.files : ''].join('') : undefined
  return (
    <div class="stack narrow">
      <PageHead title={due === 'code' ? w.title : w.setupTitle} note={due === 'code' ? w.why : w.setupWhy} />
      <ErrorSummary title={w.wrong} errors={errors} />
      <Card>
        <form method="post" action={action} class="stack">
          {kept.map(([name, value]) => (
            <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
          ))}
          {typed ? <p class="note">{typed}</p> : null}
          {due === 'code' ? (
            <Field name="second_now" label={w.code} error={errorOf(errors, 'second_now')}>
              {(control) => (
                <input
                  {...control}
                  inputMode="numeric"
                  autoComplete="one-time-code"
                  maxLength={20}
                  required
                  autofocus
                />
              )}
            </Field>
          ) : (
            <a href={`${paths.me()}#second`} target="_blank" rel="noopener">
              {w.setup}
            </a>
          )}
          <Button>{due === 'code' ? w.go : w.goOn}</Button>
          <a href={back}>{w.back}</a>
        </form>
      </Card>
    </div>
  )
}
