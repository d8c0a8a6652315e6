import { sql } from 'kysely'
import { raw } from '@lianxin/platform/db'
import type { PlaceCode } from '@lianxin/platform/ids'
import type { Job } from '@lianxin/platform/jobs'
import { everywhere } from '@lianxin/platform/journal'
import type { LimitDraft } from '../../contract/dry-run.ts'
import type { RoutingRule } from '../../contract/routing-rule.ts'
import type { CasesState } from '../state.ts'
import { q } from '../store.ts'
import { countPast, type Period } from './past-cases.ts'
import { walkPast, type KeptMove } from './walk.ts'

interface Claimed {
  id: string
  rules: readonly RoutingRule[]
  limits: LimitDraft
  lo: string
  hi: string
  since: Temporal.Instant
  until: Temporal.Instant
}

/** Takes the next one that waits, or one whose worker has not been heard of for a minute. */
async function claim({ db, city, clock }: CasesState): Promise<Claimed | undefined> {
  const now = clock.now()
  const [[found]] = await db.write(
    everywhere,
    raw<Claimed>(sql`
      update cases.dry_run set state = 'running', seen = 0, beat_at = ${now.toString()}::timestamptz
      where county = ${city} and id = (
        select id from cases.dry_run where county = ${city} and state in ('waiting', 'running')
          and (beat_at is null or beat_at < ${now.toString()}::timestamptz - interval '1 minute')
        order by asked_at limit 1 for update skip locked)
      returning id, rules, limits, lo, hi, since, until`),
  )
  return found
}

async function tryOne(cases: CasesState, run: Claimed): Promise<void> {
  const { db, city, clock } = cases
  const period: Period = {
    lo: run.lo as PlaceCode,
    hi: run.hi as PlaceCode,
    since: run.since.epochMilliseconds,
    until: run.until.epochMilliseconds,
  }
  const total = await countPast(db, period)
  await db.write(
    everywhere,
    update(city, run.id).set({ total }),
    // What a worker kept that died half-way.
    raw(sql`delete from cases.dry_run_case where run = ${run.id}`),
  )
  const result = await walkPast(cases, run, period, async (moves, seen) => {
    await db.write(
      everywhere,
      update(city, run.id).set({ seen, beat_at: clock.now() }),
      ...(moves.length > 0 ? [keepMoves(run.id, moves)] : []),
    )
  })
  await db.write(
    everywhere,
    update(city, run.id).set({
      state: 'done',
      seen: result.cases,
      result: JSON.stringify(result),
      ended_at: clock.now(),
    }),
  )
}

/** Three arrays instead of a thousand rows of parameters: it is sent and planned as one. */
const keepMoves = (run: string, moves: readonly KeptMove[]) =>
  raw(sql`
    insert into cases.dry_run_case (county, run, pair, id)
    select m.county, ${run}::uuid, m.pair, m.id
    from unnest(${moves.map((one) => one.county)}::int4[], ${moves.map((one) => one.pair)}::int4[],
      ${moves.map((one) => one.id)}::int8[]) as m (county, pair, id)`)

const update = (city: number, id: string) =>
  q.updateTable('cases.dry_run').where('county', '=', city).where('id', '=', id)

/** Does all dry runs that wait, one after the other; one that fails says so and holds up nobody. Returns how many. */
export async function runDryRuns(cases: CasesState): Promise<number> {
  let done = 0
  for (;;) {
    const run = await claim(cases)
    if (!run) return done
    try {
      await tryOne(cases, run)
    } catch (error) {
      cases.log?.(error)
      await cases.db.write(everywhere, update(cases.city, run.id).set({ state: 'failed', ended_at: cases.clock.now() }))
    }
    done++
  }
}

export const dryRunJob = (cases: CasesState): Job => ({
  name: 'cases-dry-run',
  everySeconds: 5,
  run: async () => void (await runDryRuns(cases)),
})
