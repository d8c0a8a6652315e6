import { Button, Card, LinkButton, Notice, PageHead } from '@lianxin/ui'
import { paths } from '../../contract/paths.ts'
import { words } from './confirm-email.words.ts'

interface ConfirmEmailPageProps {
  lang: 'zh' | 'en'
  action: string
  /** Undefined when the link does not hold. */
  email: string | undefined
  done: boolean
  link?: { person: string; token: string } | undefined
}

/** The page behind the link of a letter: one press puts the address in force. */
export function ConfirmEmailPage({ lang, action, email, done, link }: ConfirmEmailPageProps) {
  const w = words(lang)
  return (
    <div class="stack">
      <PageHead title={w.title} />
      {email === undefined ? (
        <Notice tone="late" title={w.void}>
          {w.voidHow}
        </Notice>
      ) : done ? (
        <Notice tone="ok" title={w.done(email)} live>
          {w.doneHow}
        </Notice>
      ) : (
        <Card>
          <p class="said">{w.ask(email)}</p>
          <form method="post" action={action} class="stack">
            <input type="hidden" name="p" value={link?.person} />
            <input type="hidden" name="t" value={link?.token} />
            <Button>{w.confirm}</Button>
          </form>
          <p class="note">{w.askHow}</p>
        </Card>
      )}
      {done || email === undefined ? (
        <LinkButton kind="quiet" href={paths.eitherChoices()}>
          {w.choices}
        </LinkButton>
      ) : null}
    </div>
  )
}
