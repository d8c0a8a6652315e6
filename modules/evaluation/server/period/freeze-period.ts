import { createHash, randomUUID, type Hash } from 'node:crypto'
import { sql } from 'kysely'
import { isUniqueViolation, raw, type Act, type Statement } from '@lianxin/platform/db'
import type { County, Id, PlaceCode } from '@lianxin/platform/ids'
import { canonical, countyScope, record, type ToRecord } from '@lianxin/platform/journal'
import { freezeCase, isCounted, type FrozenCase } from '../../rules/period/frozen-case.ts'
import { frozenSums, type FrozenSums } from '../../rules/period/sum-frozen.ts'
import { cellOf } from '../../rules/tally.ts'
import type { EvaluationState } from '../deps.ts'
import { FACTS } from '../followers/keep-facts.ts'
import { carriedCorrections } from '../panel/carry.ts'
import { q } from '../store.ts'
import { chunks } from '../write-facts.ts'
import { factsAsOf } from './as-of.ts'
import { figureRows } from './figure-rows.ts'

const PAGE = 500
const clock = { kind: 'system', name: '系统' } as const

export interface PeriodRow {
  readonly county: number
  readonly id: string
  readonly place: string
  readonly kind: string
  readonly from_month: number
  readonly to_month: number
  readonly freezes_at: Temporal.Instant
  readonly head: Buffer
}

/** Whether what counts has read all that was done until an instant: before that its list of cases is not whole. */
const readUntil = (county: County, at: Temporal.Instant) =>
  raw<{ whole: boolean }>(sql`
    select not exists (
        select from journal.queue n
        join journal.entry e on e.county = n.county and e.object = n.object and e.version = n.version
        where n.county = ${county} and e.county = ${county} and e.at <= ${at})
      and not exists (
        select from journal.position p
        join journal.entry e on e.county = p.county and e.object = p.object and e.version = p.version
        where p.county = ${county} and e.county = ${county} and e.at <= ${at} and p.pos > coalesce(
          (select f.pos from journal.follower f where f.county = ${county} and f.name = ${FACTS}), 0)) as whole`)

const casesAfter = (county: County, { from_month, to_month }: PeriodRow, after: string) =>
  q
    .selectFrom('evaluation.fact')
    .select('id')
    .where('county', '=', county)
    .where('month', '>=', from_month)
    .where('month', '<=', to_month)
    .where('id', '>', after)
    .orderBy('id')
    .limit(PAGE)

const caseRow = (county: County, period: string, one: FrozenCase) => ({
  county,
  period,
  id: one.fact.id,
  place: one.fact.place,
  unit: cellOf(one.fact).unit,
  residents: one.fact.asksRating,
  marks: one.marks,
  late: one.late,
  had: [...one.fact.had],
  // A fact is plain values; what is undefined is left out.
  fact: canonical(one.fact as unknown as ToRecord['body']),
})

interface Frozen {
  readonly counted: number
  readonly leftOut: number
  readonly checksum: Hash
  readonly sums: FrozenSums
}

/** Freezes the cases of a period page by page, in the order of their ids, within one transaction. */
async function freezeCases(t: Pick<Act, 'send'>, county: County, period: PeriodRow): Promise<Frozen> {
  const sums = frozenSums()
  const checksum = createHash('sha256')
  let [counted, leftOut, after] = [0, 0, '0']
  for (;;) {
    const [rows] = await t.send(casesAfter(county, period, after))
    if (rows.length === 0) return { counted, leftOut, checksum, sums }
    after = rows.at(-1)?.id ?? after
    const ids = rows.map(({ id }) => id as Id)
    const facts = await factsAsOf(t, county, ids, period.freezes_at)
    const frozen = ids.flatMap((id) => {
      const fact = facts.get(id)
      return fact ? [freezeCase(fact, period.freezes_at.epochMilliseconds)] : []
    })
    for (const one of frozen) {
      sums.add(one)
      checksum.update(`${one.fact.id} ${cellOf(one.fact).unit} ${one.marks} ${one.late}\n`)
      if (isCounted(one)) counted++
      else leftOut++
    }
    const inserts = chunks(frozen).map((some) =>
      q.insertInto('evaluation.frozen_case').values(some.map((one) => caseRow(county, period.id, one))),
    )
    await t.send(...inserts, ...(await carriedCorrections(t, county, period.id, frozen)))
  }
}

function freezeWrites(state: EvaluationState, county: County, period: PeriodRow, frozen: Frozen): Statement[] {
  const { counted, leftOut } = frozen
  const checksum = frozen.checksum.digest('hex')
  const entry = record({
    county,
    object: period.id as Id,
    place: period.place as PlaceCode,
    act: 'evaluation.freeze',
    actId: randomUUID(),
    actor: clock,
    at: state.clock.now(),
    body: { as_of: period.freezes_at.toString(), counted, left_out: leftOut, checksum },
    prev: { version: 1, hash: period.head },
  })
  const figures = chunks(figureRows(state, county, period.id, frozen.sums.figures())).map((some) =>
    q.insertInto('evaluation.frozen_figure').values(some),
  )
  return [
    ...figures,
    q.insertInto('evaluation.freeze').values({
      county,
      period: period.id,
      at: period.freezes_at,
      done_at: state.clock.now(),
      counted,
      left_out: leftOut,
      checksum,
      head: entry.hash,
    }),
    ...entry.statements,
  ]
}

/**
 * Freezes one period as of the day agreed: the list of its cases, the figures and a checksum, in one transaction. Says
 * `waiting` while what was done until then has not been read, `before` when another process was quicker.
 */
export async function freezePeriod(
  state: EvaluationState,
  period: PeriodRow,
): Promise<'frozen' | 'waiting' | 'before'> {
  const county = period.county as County
  try {
    return await state.db.act(countyScope(county), async (t) => {
      const [[reading], [done]] = await t.send(
        readUntil(county, period.freezes_at),
        q.selectFrom('evaluation.freeze').select('at').where('county', '=', county).where('period', '=', period.id),
      )
      if (done) return 'before'
      if (!reading?.whole) return 'waiting'
      const frozen = await freezeCases(t, county, period)
      await t.finish(...freezeWrites(state, county, period, frozen))
      return 'frozen'
    })
  } catch (error) {
    // Two workers at once: the keys let one through, and what the other wrote is undone.
    if (isUniqueViolation(error)) return 'before'
    throw error
  }
}
