import { randomUUID } from 'node:crypto'
import { isUniqueViolation, type Act } from '@lianxin/platform/db'
import type { Job } from '@lianxin/platform/jobs'
import { countyScope, everywhere, record } from '@lianxin/platform/journal'
import { idOf, kinds, type County, type Id, type PlaceCode } from '@lianxin/platform/ids'
import { readBlind } from '@lianxin/cases'
import { stratumCodes, type strata } from '../../contract/samples.ts'
import { checkerGrid, drawSample, stratumOf, type Drawable } from '../../rules/draw.ts'
import { monthOf, monthPlus, startOfMonth } from '../../rules/month.ts'
import { countyPlace } from '../county-place.ts'
import type { EvaluationState } from '../deps.ts'
import { q } from '../store.ts'

/** Cases of each stratum a month and county: 40 looks, so that an error of one in ten is seen as 4–23 %. */
const PER_STRATUM = 10
const clock = { kind: 'system', name: '系统' } as const

/** Closed in the month, and not looked at in an earlier draw. */
async function closedIn(t: Pick<Act, 'send'>, county: County, month: number): Promise<Drawable[]> {
  const [rows] = await t.send(
    q
      .selectFrom('evaluation.fact as f')
      .leftJoin('evaluation.sample as s', (join) =>
        join.onRef('s.county', '=', 'f.county').onRef('s.case_id', '=', 'f.id'),
      )
      .select(['f.id', 'f.place', 'f.asks_rating', 'f.on_spot', 'f.rated_at'])
      .where('f.county', '=', county)
      .where('f.closed_at', '>=', startOfMonth(month))
      .where('f.closed_at', '<', startOfMonth(monthPlus(month, 1)))
      .where('f.ended', 'is', null)
      .where('s.id', 'is', null),
  )
  return rows.map((row) => ({
    id: row.id,
    place: row.place,
    asksRating: row.asks_rating,
    onSpot: row.on_spot,
    rated: row.rated_at !== null,
  }))
}

/** Draws one month of one county. The seed is made now and kept, so the draw cannot be known before and can be done again. */
async function drawOne(state: EvaluationState, county: County, month: number): Promise<number> {
  const id = await state.ids.next(county, kinds.assessment)
  const grids = state.places.gridsIn(countyPlace(county))
  const seed = randomUUID()
  return state.db.act(countyScope(county), async (t) => {
    const closed = await closedIn(t, county, month)
    const drawn = drawSample(seed, closed, PER_STRATUM)
    const readable = new Set<string>(
      (
        await readBlind(
          state.cases,
          drawn.map((one) => one.id as Id),
        )
      ).map((one) => one.id),
    )
    const looked = drawn.flatMap((one) => {
      const grid = readable.has(one.id) ? checkerGrid(seed, one, grids) : undefined
      return grid ? [{ ...one, grid }] : []
    })
    if (looked.length === 0) return 0
    const [units] = await t.send(
      q
        .selectFrom('evaluation.fact')
        .select(['id', 'counted_unit'])
        .where('county', '=', county)
        .where('id', '=', (eb) => eb.fn.any(eb.val(looked.map((one) => one.id)))),
    )
    const unitOf = new Map(units.map((one) => [one.id, one.counted_unit]))
    const counted = Object.fromEntries(
      stratumCodes.map((stratum) => [
        stratum,
        {
          closed: closed.filter((one) => stratumOf(one) === stratum).length,
          drawn: looked.filter((one) => one.stratum === stratum).length,
        },
      ]),
    )
    const at = state.clock.now()
    const body = { month, seed, per_stratum: PER_STRATUM, strata: counted, cases: looked.map((one) => one.id) }
    const entry = record({
      county,
      object: id,
      place: countyPlace(county),
      act: 'evaluation.draw',
      actId: randomUUID(),
      actor: clock,
      at,
      body,
    })
    await t.finish(
      q.insertInto('evaluation.draw').values({
        county,
        id,
        place: countyPlace(county),
        month,
        seed,
        per_stratum: PER_STRATUM,
        strata: JSON.stringify(counted),
        drawn_at: at,
        drawn_by_name: clock.name,
        version: entry.version,
        head: entry.hash,
      }),
      q.insertInto('evaluation.sample').values(
        looked.map((one) => ({
          county,
          id: idOf(county, kinds.sample, BigInt(one.id) % 10_000_000_000n),
          draw: id,
          case_id: one.id,
          place: one.place as PlaceCode,
          checker_place: one.grid,
          unit: unitOf.get(one.id) === '0' ? null : (unitOf.get(one.id) ?? null),
          stratum: one.stratum satisfies keyof typeof strata,
        })),
      ),
      ...entry.statements,
    )
    return looked.length
  })
}

/** Draws last month's closed cases in every county that has some and no draw yet. Returns how many were drawn. */
export async function drawSamples(state: EvaluationState, now: Temporal.Instant): Promise<number> {
  const month = monthPlus(monthOf(now.epochMilliseconds), -1)
  const [counties, draws] = await state.db.read(
    everywhere,
    q.selectFrom('evaluation.tally').select('county').distinct().where('closed', '>', 0),
    q.selectFrom('evaluation.draw').select('county').where('month', '=', month),
  )
  const done = new Set(draws.map(({ county }) => county))
  let drawn = 0
  for (const { county } of counties)
    if (!done.has(county))
      try {
        drawn += await drawOne(state, county as County, month)
      } catch (error) {
        // Two workers at once: the key of county and month lets one through.
        if (!isUniqueViolation(error)) throw error
      }
  return drawn
}

export const drawSamplesJob = (state: EvaluationState): Job => ({
  name: 'evaluation-draw',
  everySeconds: 300,
  run: async (now) => void (await drawSamples(state, now)),
})
