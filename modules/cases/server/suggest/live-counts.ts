import type { Db } from '@lianxin/platform/db'
import type { County } from '@lianxin/platform/ids'
import { addTo, noCounts, type Counts } from '../../rules/suggest-unit/counts.ts'
import { q } from '../store.ts'

/** What was counted last, ready to suggest from. */
export interface LiveCounts {
  readonly now: Counts
  reload(): Promise<void>
  close(): void
}

const EVERY_SECONDS = 120

/** Keeps the counts in memory, read again when they were counted anew; empty until then. */
export function liveCounts(db: Db, city: County, log: (error: unknown) => void = () => undefined): LiveCounts {
  let now = noCounts()
  let countedAt = ''
  const when = () =>
    q.selectFrom('cases.unit_count').select('counted_at').where('county', '=', city).orderBy('context').limit(1)
  const reload = async () => {
    const [[last]] = await db.read({ as: 'intake' }, when())
    const at = last?.counted_at.toString() ?? ''
    if (at === countedAt) return
    const [rows] = await db.read(
      { as: 'intake' },
      q.selectFrom('cases.unit_count').select(['context', 'label', 'times']).where('county', '=', city),
    )
    const fresh = noCounts()
    for (const { context, label, times } of rows) addTo(fresh, context, label, times)
    now = fresh
    countedAt = at
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
