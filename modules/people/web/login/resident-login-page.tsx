import { Button, Card, ErrorSummary, Field, PageHead, errorOf } from '@lianxin/ui'
import type { Lang } from '@lianxin/platform/i18n'
import type { Typed } from '../typed.ts'
import { words } from '../words.ts'
import { DemoPeople, type DemoPerson } from './demo-people.tsx'

export interface ResidentLoginPageProps {
  lang: Lang
  typed: Typed
  /** Where to go afterwards. */
  next: string
  /** Set once a code is on its way. */
  sent?: { to: string; minutes: number } | undefined
  demo: readonly DemoPerson[]
}

/** Two steps on one address: the number, then the code. The number stays in the form, so nothing is typed twice. */
export function ResidentLoginPage({ lang, typed, next, sent, demo }: ResidentLoginPageProps) {
  const w = words(lang).login
  const { values, errors } = typed
  return (
    <div class="stack">
      <PageHead title={w.title} note={w.lead} />
      <ErrorSummary title={w.wrong} kept={w.kept} errors={errors} />
      <Card>
        <form method="post" class="stack">
          <input type="hidden" name="next" value={next} />
          {sent ? <input type="hidden" name="phone" value={values['phone'] ?? ''} /> : null}
          {sent ? (
            <Field name="code" label={w.code} hint={w.codeHint(sent.to, sent.minutes)} error={errorOf(errors, 'code')}>
              {(control) => <input {...control} inputMode="numeric" autoComplete="one-time-code" required autofocus />}
            </Field>
          ) : (
            <Field name="phone" label={w.phone} hint={w.phoneHint} error={errorOf(errors, 'phone')}>
              {(control) => (
                <input {...control} type="tel" autoComplete="tel-national" required value={values['phone'] ?? ''} />
              )}
            </Field>
          )}
          <Button name="do" value={sent ? 'enter' : 'ask'}>
            {sent ? w.enter : w.send}
          </Button>
          {sent ? <a href="?">{w.again}</a> : null}
        </form>
      </Card>
      <p>
        {w.anonymous} · <a href="/report">{w.anonymousLink}</a>
      </p>
      <DemoPeople lang={lang} people={demo} next={next} />
      <p class="note">
        <a class="alone" href="/console/login">
          {w.staff}
        </a>
      </p>
    </div>
  )
}
