import type { Lang } from '@lianxin/platform/i18n'
import { Button, Card, ErrorSummary, Field, PageHead, errorOf } from '@lianxin/ui'
import type { Typed } from '../typed.ts'
import { words } from '../words.ts'
import { DemoPeople, type DemoPerson } from './demo-people.tsx'

export interface StaffLoginPageProps {
  lang: Lang
  typed: Typed
  next: string
  demo: readonly DemoPerson[]
}

/** Login, password and, for those who have one, the second factor; all on one page, so a password manager fills it. */
export function StaffLoginPage({ lang, typed, next, demo }: StaffLoginPageProps) {
  const w = words(lang).login
  const { values, errors } = typed
  return (
    <div>
      <div class="stack narrow">
        <PageHead title={w.staffTitle} />
        <ErrorSummary title={w.wrong} errors={errors} />
        <Card>
          <form method="post" class="stack">
            <input type="hidden" name="next" value={next} />
            <Field name="login" label={w.login} error={errorOf(errors, 'login')}>
              {(control) => (
                <input
                  {...control}
                  autoComplete="username"
                  autoCapitalize="none"
                  required
                  value={values['login'] ?? ''}
                />
              )}
            </Field>
            <Field name="password" label={w.password} error={errorOf(errors, 'password')}>
              {(control) => <input {...control} type="password" autoComplete="current-password" required />}
            </Field>
            <Field name="second" label={w.second} hint={w.secondHint} error={errorOf(errors, 'second')}>
              {(control) => <input {...control} inputMode="numeric" autoComplete="one-time-code" />}
            </Field>
            <Button name="do" value="enter">
              {w.enter}
            </Button>
            <a href="/console/password">{w.firstTime}</a>
          </form>
        </Card>
        <DemoPeople lang={lang} people={demo} next={next} />
      </div>
    </div>
  )
}
