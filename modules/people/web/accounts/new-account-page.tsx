import type { Lang } from '@lianxin/platform/i18n'
import { Button, Card, ErrorSummary, Field, PageHead, errorOf } from '@lianxin/ui'
import { paths } from '../../contract/paths.ts'
import type { Typed } from '../typed.ts'
import { words } from '../words.ts'
import { PostFields } from './post-fields.tsx'

/** A new account with its first post. `actId` was made with the page: pressing twice opens one account. */
export function NewAccountPage({ lang, typed, actId }: { lang: Lang; typed: Typed; actId: string }) {
  const w = words(lang).accounts
  const { values, errors } = typed
  return (
    <div>
      <div class="stack narrow">
        <PageHead title={w.add} back={{ href: paths.people(), label: w.back }} />
        <ErrorSummary title={w.wrong} kept={w.kept} errors={errors} />
        <Card>
          <form method="post" class="stack">
            <input type="hidden" name="actId" value={actId} />
            <Field name="name" label={w.name} error={errorOf(errors, 'name')}>
              {(control) => <input {...control} required maxLength={40} value={values['name'] ?? ''} />}
            </Field>
            <Field name="login" label={w.login} error={errorOf(errors, 'login')}>
              {(control) => <input {...control} required autoComplete="off" value={values['login'] ?? ''} />}
            </Field>
            <Field name="phone" label={w.phone} error={errorOf(errors, 'phone')}>
              {(control) => <input {...control} type="tel" autoComplete="off" value={values['phone'] ?? ''} />}
            </Field>
            <PostFields lang={lang} typed={typed} />
            <Field
              name="password"
              label={w.password}
              optional={w.optional}
              hint={w.passwordHint}
              error={errorOf(errors, 'password')}
            >
              {(control) => <input {...control} type="password" autoComplete="new-password" />}
            </Field>
            <Button>{w.create}</Button>
          </form>
        </Card>
      </div>
    </div>
  )
}
