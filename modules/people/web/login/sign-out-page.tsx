import type { Lang } from '@lianxin/platform/i18n'
import { Button, Card, PageHead } from '@lianxin/ui'
import { words } from '../words.ts'

/** Signing out is a press, not a link: no picture on another site can do it for you. */
export function SignOutPage({ lang }: { lang: Lang }) {
  const w = words(lang).login
  return (
    <div class="stack">
      <PageHead title={w.outTitle} note={w.outLead} />
      <Card>
        <form method="post" class="stack">
          <Button>{w.out}</Button>
          <a href="/">{w.stay}</a>
        </form>
      </Card>
    </div>
  )
}
