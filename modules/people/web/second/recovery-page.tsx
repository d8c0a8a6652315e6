import type { Lang } from '@lianxin/platform/i18n'
import { Card, LinkButton, PageHead } from '@lianxin/ui'
import { paths } from '../../contract/paths.ts'
import { words } from '../words.ts'

export interface RecoveryPageProps {
  lang: Lang
  login: string
  /** The day they were made on, 2026-03-02. */
  day: string
  codes: readonly string[]
  /** They come with an authenticator that was just confirmed. */
  first: boolean
}

/** Recovery codes, shown this once and made to be printed. */
export function RecoveryPage({ lang, login, day, codes, first }: RecoveryPageProps) {
  const w = words(lang).second
  return (
    <div class="stack narrow">
      <PageHead title={w.recoveryTitle} note={first ? w.recoveryOn : undefined} />
      <Card>
        <p>{w.recoveryWhy}</p>
        <h2>{w.recoveryList}</h2>
        <ol>
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ol>
        <p class="note">{w.recoveryOf(login, day)}</p>
        <p class="no-print">
          <LinkButton href={paths.me()}>{w.saved}</LinkButton>
        </p>
      </Card>
    </div>
  )
}
