import type { Db } from '@lianxin/platform/db'
import type { RoutingRule } from '../../contract/routing-rule.ts'
import type { RuleVersion } from '../../contract/rules-routes.ts'
import { q } from '../store.ts'

/** All published versions, newest first. */
export async function readRuleVersions(db: Db): Promise<RuleVersion[]> {
  const [rows] = await db.read(
    { as: 'intake' },
    q
      .selectFrom('cases.rule_set')
      .select(['version', 'publisher_name', 'published_at', 'why', 'body'])
      .orderBy('version', 'desc'),
  )
  return rows.map((row) => ({
    version: row.version,
    publisher: row.publisher_name,
    publishedAt: row.published_at.toString(),
    why: row.why,
    rules: (row.body as unknown as readonly RoutingRule[]).length,
  }))
}
