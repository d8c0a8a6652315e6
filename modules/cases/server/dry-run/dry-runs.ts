import { scopeOf, type Staff } from '@lianxin/platform/auth'
import type { Id, PlaceCode } from '@lianxin/platform/ids'
import { toId } from '@lianxin/platform/ids'
import type { DryRunResult, RuleDraft } from '../../contract/dry-run.ts'
import type { CasesState } from '../state.ts'
import { q } from '../store.ts'
import type { Period } from './past-cases.ts'

/** A dry run as it is read. Instants are milliseconds since the epoch. */
export interface DryRun {
  readonly id: string
  readonly print: string
  readonly base: number
  readonly state: 'waiting' | 'running' | 'done' | 'failed'
  readonly lo: PlaceCode
  readonly since: number
  readonly until: number
  readonly askedBy: string
  readonly askedAt: number
  readonly total: number
  readonly seen: number
  readonly result: DryRunResult | null
}

/** 试跑: asks for the draft to be tried on a period; a worker does it. Asked twice with one id it is tried once. */
export async function askDryRun(
  { db, city, clock }: CasesState,
  staff: Staff,
  { id, draft, period }: { id: string; draft: RuleDraft; period: Period },
): Promise<void> {
  await db.write(
    scopeOf(staff),
    q
      .insertInto('cases.dry_run')
      .values({
        county: city,
        id,
        print: draft.print,
        base: draft.base,
        rules: JSON.stringify(draft.rules),
        limits: JSON.stringify(draft.limits),
        lo: period.lo,
        hi: period.hi,
        since: Temporal.Instant.fromEpochMilliseconds(period.since),
        until: Temporal.Instant.fromEpochMilliseconds(period.until),
        asked_by_name: staff.name,
        asked_at: clock.now(),
        state: 'waiting',
      })
      .onConflict((oc) => oc.columns(['county', 'id']).doNothing()),
  )
}

/** The last dry runs, newest first. */
export async function listDryRuns({ db, city }: CasesState, staff: Staff, most = 10): Promise<DryRun[]> {
  const [rows] = await db.read(scopeOf(staff), all(city).orderBy('asked_at', 'desc').limit(most))
  return rows.map(dryRunOf)
}

export async function findDryRun({ db, city }: CasesState, staff: Staff, id: string): Promise<DryRun | undefined> {
  const [[row]] = await db.read(scopeOf(staff), all(city).where('id', '=', id))
  return row && dryRunOf(row)
}

/** Whether a draft of this print was tried to the end. */
export async function wasTried({ db, city }: CasesState, staff: Staff, print: string): Promise<boolean> {
  const done = all(city).where('print', '=', print).where('state', '=', 'done')
  const [rows] = await db.read(scopeOf(staff), done.limit(1))
  return rows.length > 0
}

/** Some cases of one of its pairs of units. */
export async function movedCases({ db, city }: CasesState, staff: Staff, run: string, pair: number): Promise<Id[]> {
  const [rows] = await db.read(
    scopeOf(staff),
    q
      .selectFrom('cases.dry_run_case as c')
      .innerJoin('cases.dry_run as r', 'r.id', 'c.run')
      .select('c.id')
      .where('r.county', '=', city)
      .where('c.run', '=', run)
      .where('c.pair', '=', pair)
      .orderBy('c.id'),
  )
  return rows.map((row) => toId(row.id))
}

const all = (city: number) =>
  q
    .selectFrom('cases.dry_run')
    .select([
      'id',
      'print',
      'base',
      'state',
      'lo',
      'since',
      'until',
      'asked_by_name',
      'asked_at',
      'total',
      'seen',
      'result',
    ])
    .where('county', '=', city)

type Row = Awaited<ReturnType<ReturnType<typeof all>['executeTakeFirstOrThrow']>>

const dryRunOf = (row: Row): DryRun => ({
  id: row.id,
  print: row.print,
  base: row.base,
  state: row.state as DryRun['state'],
  lo: row.lo as PlaceCode,
  since: row.since.epochMilliseconds,
  until: row.until.epochMilliseconds,
  askedBy: row.asked_by_name,
  askedAt: row.asked_at.epochMilliseconds,
  total: row.total,
  seen: row.seen,
  // Written by the job alone.
  result: row.result as unknown as DryRunResult | null,
})
