import type { Db } from '@lianxin/platform/db'
import type { Id } from '@lianxin/platform/ids'
import type { RoutingRule, RuleSet } from '../../contract/routing-rule.ts'
import { router, type Router } from '../../rules/routing.ts'
import { q } from '../store.ts'

/** The published rules in force, ready to route. */
export interface LiveRules {
  readonly now: Router
  reload(): Promise<void>
  close(): void
}

const EVERY_SECONDS = 10
/** Before anything is published every report goes to a person. */
const none: RuleSet = { version: 0, publisher: { id: '0' as Id, name: '' }, publishedAt: 0, rules: [] }

/** The newest set, or undefined when none was ever published. */
export async function findRuleSet(db: Db): Promise<RuleSet | undefined> {
  const [[row]] = await db.read(
    { as: 'intake' },
    q.selectFrom('cases.rule_set').selectAll().orderBy('version', 'desc').limit(1),
  )
  if (!row) return undefined
  return {
    version: row.version,
    publisher: { id: row.publisher as Id, name: row.publisher_name },
    publishedAt: row.published_at.epochMilliseconds,
    // Checked before it was published, and never changed since.
    rules: row.body as unknown as readonly RoutingRule[],
  }
}

/** Keeps the rules; read again after a publication here, and soon after one in another process. */
export function liveRules(db: Db, log: (error: unknown) => void = () => undefined): LiveRules {
  let now = router(none)
  const reload = async () => {
    const set = (await findRuleSet(db)) ?? none
    if (set.version !== now.set.version) now = router(set)
  }
  const timer = setInterval(() => void reload().catch(log), EVERY_SECONDS * 1000)
  timer.unref()
  return {
    get now() {
      return now
    },
    reload,
    close: () => clearInterval(timer),
  }
}
