import { sql } from 'kysely'
import { raw, type Db } from '@lianxin/platform/db'
import { authorityOf, lineOf, type Authority, type AuthorityLine, type SettlingLevel } from '../../rules/authority.ts'
import type { LiveCatalogue } from '../live-catalogue.ts'
import { q } from '../store.ts'

/** The authority list in force. */
export interface LiveAuthority {
  readonly now: Authority
  reload(): Promise<void>
  close(): void
}

const EVERY_SECONDS = 10

interface Kept {
  readonly version: number
  readonly lines: ReadonlyMap<string, AuthorityLine>
}

async function readKept(db: Db): Promise<Kept> {
  const [lines, [last]] = await db.read(
    { as: 'public' },
    raw<{ category: string; levels: SettlingLevel[]; remit: boolean }>(sql`
      select distinct on (category) category, levels, remit from services.authority_line order by category, version desc`),
    q.selectFrom('services.authority').select('version').orderBy('version', 'desc').limit(1),
  )
  return { version: last?.version ?? 0, lines: new Map(lines.map((line) => [line.category, line])) }
}

/** Keeps the list: what was set by hand, and for every other category what the catalogue says. */
export function liveAuthority(
  db: Db,
  catalogue: LiveCatalogue,
  log: (error: unknown) => void = () => undefined,
): LiveAuthority {
  let kept: Kept = { version: 0, lines: new Map() }
  let held: { readonly of: Kept; readonly catalogue: number; readonly authority: Authority } | undefined
  const reload = async () => {
    kept = await readKept(db)
  }
  const look = async () => {
    const [[last]] = await db.read(
      { as: 'public' },
      q.selectFrom('services.authority').select('version').orderBy('version', 'desc').limit(1),
    )
    if (last && last.version !== kept.version) await reload()
  }
  const timer = setInterval(() => void look().catch(log), EVERY_SECONDS * 1000)
  timer.unref()
  return {
    get now() {
      const { version, categories } = catalogue.now
      if (held?.of === kept && held.catalogue === version) return held.authority
      const lines = categories.map((one) => kept.lines.get(one.code) ?? lineOf(one))
      held = { of: kept, catalogue: version, authority: authorityOf(kept.version, lines) }
      return held.authority
    },
    reload,
    close: () => clearInterval(timer),
  }
}
