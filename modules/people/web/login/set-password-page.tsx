import type { Lang } from '@lianxin/platform/i18n'
import { Button, Card, ErrorSummary, Field, Notice, PageHead, errorOf } from '@lianxin/ui'
import type { Typed } from '../typed.ts'
import { words } from '../words.ts'

export interface SetPasswordPageProps {
  lang: Lang
  typed: Typed
  /** Minutes a code lives, once one was asked for. The page says the same whether or not there is such an account. */
  minutes?: number | undefined
}

/** A first password, or a forgotten one: the login, then the code and the password. */
export function SetPasswordPage({ lang, typed, minutes }: SetPasswordPageProps) {
  const w = words(lang).login
  const { values, errors } = typed
  const asked = minutes !== undefined
  return (
    <div>
      <div class="stack narrow">
        <PageHead title={w.setTitle} note={w.setLead} back={{ href: '/console/login', label: w.back }} />
        <ErrorSummary title={w.wrong} kept={w.kept} errors={errors} />
        {asked ? <Notice live>{w.sent(minutes)}</Notice> : null}
        <Card>
          <form method="post" class="stack">
            <Field name="login" label={w.login} error={errorOf(errors, 'login')}>
              {(control) => <input {...control} autoComplete="username" required value={values['login'] ?? ''} />}
            </Field>
            {asked ? (
              <>
                <Field name="code" label={w.code} error={errorOf(errors, 'code')}>
                  {(control) => <input {...control} inputMode="numeric" autoComplete="one-time-code" required />}
                </Field>
                <Field name="password" label={w.newPassword} hint={w.passwordHint} error={errorOf(errors, 'password')}>
                  {(control) => (
                    <input {...control} type="password" autoComplete="new-password" minLength={10} required />
                  )}
                </Field>
                <Field name="second" label={w.second} hint={w.secondHint} error={errorOf(errors, 'second')}>
                  {(control) => <input {...control} inputMode="numeric" />}
                </Field>
              </>
            ) : null}
            <Button name="do" value={asked ? 'set' : 'ask'}>
              {asked ? w.set : w.sendStaff}
            </Button>
          </form>
        </Card>
      </div>
    </div>
  )
}
