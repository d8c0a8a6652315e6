import { sql } from 'kysely'
import { raw, type Act } from '@lianxin/platform/db'
import type { County, Id } from '@lianxin/platform/ids'
import type { Fact, RatingWay } from '../../rules/fact.ts'
import { foldOwn, type OwnSaid } from '../../rules/fold-own.ts'
import { fold, type Said } from '../../rules/fold.ts'
import { saidIn, type EntryRead } from '../read-entry.ts'
import { q } from '../store.ts'

type Send = Pick<Act, 'send'>

const callbacksOf = (county: County, ids: readonly Id[], at: Temporal.Instant) =>
  q
    .selectFrom('evaluation.callback')
    .select(['case_id', 'called_at', 'way', 'solved', 'score', 'words'])
    .where('county', '=', county)
    .where('case_id', '=', (eb) => eb.fn.any(eb.val([...ids])))
    .where('state', '=', 'answered')
    .where('called_at', '<=', at)

type Callback = Awaited<ReturnType<ReturnType<typeof callbacksOf>['executeTakeFirstOrThrow']>>

const answered = (row: Callback): OwnSaid => ({
  act: 'answer_callback',
  object: row.case_id as Id,
  at: row.called_at?.epochMilliseconds ?? 0,
  way: row.way as RatingWay,
  solved: row.solved as NonNullable<Fact['solved']>,
  score: row.score ?? 0,
  words: row.words,
})

const exclusionsOf = (county: County, ids: readonly Id[], at: Temporal.Instant) =>
  q
    .selectFrom('evaluation.plea')
    .select(['case_id', 'decided_at'])
    .where('county', '=', county)
    .where('case_id', '=', (eb) => eb.fn.any(eb.val([...ids])))
    .where('claim', '=', 'exclude')
    .where('state', '=', 'upheld')
    .where('decided_at', '<=', at)

const excluded = (row: { case_id: string; decided_at: Temporal.Instant | null }): OwnSaid => ({
  act: 'exclude',
  object: row.case_id as Id,
  at: row.decided_at?.epochMilliseconds ?? 0,
})

/** Reads a case up to the instant, what the journal of the case says and what this room recorded, in the order of time. */
function readOne(said: readonly Said[], own: readonly OwnSaid[]): Fact | undefined {
  let one: Fact | undefined
  let next = 0
  for (const entry of said) {
    for (; next < own.length && (own[next]?.at ?? 0) < entry.at; next++) one = one && foldOwn(one, own[next]!)
    one = fold(one, entry)
  }
  for (; next < own.length; next++) one = one && foldOwn(one, own[next]!)
  return one
}

/**
 * Cases of one county as they were at an instant: read from the journal alone, so that whoever reads later reads the
 * same, however late a job came.
 */
export async function factsAsOf(
  t: Send,
  county: County,
  ids: readonly Id[],
  at: Temporal.Instant,
): Promise<Map<Id, Fact>> {
  const [entries, callbacks, exclusions] = await t.send(
    raw<EntryRead>(sql`
      select object, version, act, actor, place, at, body from journal.entry
      where county = ${county} and object = any(${ids}::int8[]) and at <= ${at} order by object, version`),
    callbacksOf(county, ids, at),
    exclusionsOf(county, ids, at),
  )
  const said = Map.groupBy(
    entries.map((one) => saidIn(one)).filter((one) => one !== undefined),
    (one) => one.object,
  )
  const own = Map.groupBy(
    [...callbacks.map((row) => answered(row)), ...exclusions.map((row) => excluded(row))].toSorted(
      (a, b) => a.at - b.at,
    ),
    (one) => one.object,
  )
  const facts = new Map<Id, Fact>()
  for (const [id, some] of said) {
    const one = readOne(some, own.get(id) ?? [])
    if (one) facts.set(id, one)
  }
  return facts
}
