import { Button, Card, Field, Notice } from '@lianxin/ui'
import type { ChoicesShown } from './shown.ts'
import { words } from './words.ts'

interface EmailCardProps {
  lang: 'zh' | 'en'
  action: string
  may: boolean
  email: ChoicesShown['email']
  typed: string
  error: string | undefined
}

/** One's address: none, waiting for its link to be opened, in force, or come back. */
export function EmailCard({ lang, action, may, email, typed, error }: EmailCardProps) {
  const w = words(lang)
  const asks = email?.state !== 'confirmed'
  return (
    <Card id="email">
      <h2>{w.email}</h2>
      <Standing lang={lang} may={may} email={email} />
      {may && asks ? (
        <form method="post" action={action} class="stack">
          <Field name="email" label={w.emailAddress} hint={w.emailWhy} error={error}>
            {(control) => (
              <input
                {...control}
                type="email"
                autocomplete="email"
                inputMode="email"
                required
                maxLength={254}
                value={typed || (email?.address ?? '')}
              />
            )}
          </Field>
          <Button kind="quiet" name="do" value="email">
            {w.emailSend}
          </Button>
        </form>
      ) : null}
      {email ? (
        <form method="post" action={action}>
          <Button kind="quiet" name="do" value="drop_email">
            {w.emailDrop}
          </Button>
        </form>
      ) : null}
    </Card>
  )
}

function Standing({ lang, may, email }: Pick<EmailCardProps, 'lang' | 'may' | 'email'>) {
  const w = words(lang)
  if (!email) return <p class="note">{may ? w.emailNone : w.emailOff}</p>
  if (email.state === 'returned') return <Notice tone="late">{w.emailReturned(email.address)}</Notice>
  if (email.state === 'asked') return <Notice tone="due">{w.emailAsked(email.address)}</Notice>
  return (
    <p>
      {w.emailIs} <b class="said">{email.address}</b>
    </p>
  )
}
