import { sql } from 'kysely'
import type { Job } from '@lianxin/platform/jobs'
import { everywhere } from '@lianxin/platform/journal'
import type { Solved } from '../../contract/kinds.ts'
import type { Status } from '../../contract/moves.ts'
import { isUnhappy } from '../../rules/change/rate-case.ts'
import type { CasesState } from '../state.ts'
import { q } from '../store.ts'
import { actByClock } from './act-by-clock.ts'

const MOST = 500

/** Cases whose turn ran out and that the clock may move: unsigned, unrated, rated well, or passing a level
 *  that does not object. */
const due = (now: Temporal.Instant) =>
  q
    .selectFrom('cases.case')
    .select(['id', 'version', 'status', 'asks_rating', 'solved', 'score'])
    .where(sql<boolean>`status in ('dispatched', 'feedback', 'rated', 'passing_down')`)
    // What rings is taken by a person: the clock signing for it would silence the ring.
    .where(sql<boolean>`not (urgent and status = 'dispatched')`)
    .where('turn_by', '<=', now)
    .where(sql<boolean>`(status <> 'rated' or (solved <> 'no' and score > 2))`)
    .orderBy('turn_by')
    .limit(MOST)

/**
 * What happens by itself: 4 working hours unsigned and the unit has it all the same; 4 working hours without an
 * objection and the answer passes a level; 7 days unrated and it is closed as
 * unrated, never as satisfied; rated well and it is closed. One case at a time, so that a fault holds up nobody else.
 */
export async function takeTurns(cases: CasesState, now: Temporal.Instant): Promise<number> {
  let moved = 0
  for (;;) {
    const [rows] = await cases.db.read(everywhere, due(now))
    let here = 0
    for (const row of rows) {
      const status = row.status as Status
      if (status === 'rated' && isUnhappy({ solved: row.solved as Solved | null, score: row.score })) continue
      if (await takeTurn(cases, row, status)) here++
    }
    moved += here
    if (rows.length < MOST || here === 0) return moved
  }
}

function takeTurn(
  cases: CasesState,
  row: { readonly id: string; readonly version: number; readonly asks_rating: boolean },
  status: Status,
): Promise<boolean> {
  if (status === 'dispatched') return actByClock(cases, row, 'sign_for', {})
  if (status === 'passing_down') return actByClock(cases, row, 'let_pass', {})
  return actByClock(cases, row, 'close', { why: closedBecause(status, row.asks_rating) })
}

const closedBecause = (status: Status, asked: boolean): string => {
  if (status === 'rated') return '反映人已评价，没有要求重办'
  return asked ? '七天内没有评价，不算满意' : '工作人员发现的问题，核查通过'
}

export const takeTurnsJob = (cases: CasesState): Job => ({
  name: 'cases-turns',
  everySeconds: 60,
  run: async (now) => void (await takeTurns(cases, now)),
})
