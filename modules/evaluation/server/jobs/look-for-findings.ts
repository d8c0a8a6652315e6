import { sql } from 'kysely'
import { readSameDevice } from '@lianxin/cases'
import type { Job } from '@lianxin/platform/jobs'
import { countyScope, everywhere } from '@lianxin/platform/journal'
import { kinds, type County } from '@lianxin/platform/ids'
import { DEVICE_REPORTERS, deviceFindings, findingsIn, type Finding, type Watched } from '../../rules/findings.ts'
import { monthOf } from '../../rules/month.ts'
import { countyPlace } from '../county-place.ts'
import type { EvaluationState } from '../deps.ts'
import { q } from '../store.ts'

/** Days that are looked at together. */
const DAYS = 90

async function watched(state: EvaluationState, county: County, since: Temporal.Instant): Promise<Watched[]> {
  const [rows] = await state.db.read(
    countyScope(county),
    q
      .selectFrom('evaluation.fact')
      .select(['id', 'handler', 'handled_unit', 'unit', 'score', 'rated_at', 'rated_way', 'last_contact_at'])
      .select(['handled_at', 'closed_at', 'ended'])
      .where('county', '=', county)
      .where('asks_rating', '=', true)
      .where(sql<boolean>`(rated_at >= ${since} or closed_at >= ${since})`),
  )
  const ms = (at: Temporal.Instant | null) => at?.epochMilliseconds ?? null
  return rows.map((row) => ({
    id: row.id,
    handler: row.handler ?? (row.ended === 'withdrawn' ? row.unit : null),
    unit: row.handled_unit ?? row.unit,
    score: row.score,
    ratedAt: ms(row.rated_at),
    bySelf: row.rated_way === 'self',
    lastContactAt: ms(row.last_contact_at),
    handledAt: ms(row.handled_at),
    withdrawnAt: row.ended === 'withdrawn' ? ms(row.closed_at) : null,
  }))
}

/** Told once a month for each of whom it is about, however often it is looked for. */
async function keep(state: EvaluationState, county: County, found: readonly Finding[], now: Temporal.Instant) {
  const rows = await Promise.all(
    found.map(async (one) => ({
      county,
      id: await state.ids.next(county, kinds.assessment),
      place: countyPlace(county),
      kind: one.kind,
      unit: one.unit,
      subject: `${one.kind} ${one.about} ${monthOf(now.epochMilliseconds)}`,
      p: one.p,
      cases: [...one.cases],
      seen: one.seen,
      of_all: one.of,
      expected: one.expected,
      found_at: now,
    })),
  )
  if (rows.length === 0) return
  await state.db.write(
    countyScope(county),
    q
      .insertInto('evaluation.finding')
      .values(rows)
      // What goes on while nobody has looked yet is told as it stands; what was looked at is left as it was.
      .onConflict((oc) =>
        oc
          .columns(['county', 'subject'])
          .doUpdateSet((eb) => ({
            p: eb.ref('excluded.p'),
            unit: eb.ref('excluded.unit'),
            cases: eb.ref('excluded.cases'),
            seen: eb.ref('excluded.seen'),
            of_all: eb.ref('excluded.of_all'),
            expected: eb.ref('excluded.expected'),
          }))
          .where('evaluation.finding.looked_at', 'is', null),
      ),
  )
}

/** Looks for what is unlike chance in the last 90 days, county by county. Returns how many findings there are. */
export async function lookForFindings(state: EvaluationState, now: Temporal.Instant): Promise<number> {
  const [counties] = await state.db.read(everywhere, q.selectFrom('evaluation.tally').select('county').distinct())
  let count = 0
  for (const { county } of counties) {
    const cases = await watched(state, county as County, now.subtract({ hours: DAYS * 24 }))
    const unitOf = new Map(cases.map(({ id, unit }) => [id, unit]))
    const devices = await readSameDevice(state.cases, county as County, DEVICE_REPORTERS)
    const found = [...findingsIn(cases), ...deviceFindings(devices, (id) => unitOf.get(id) ?? null)]
    await keep(state, county as County, found, now)
    count += found.length
  }
  return count
}

export const lookForFindingsJob = (state: EvaluationState): Job => ({
  name: 'evaluation-findings',
  everySeconds: 600,
  run: async (now) => void (await lookForFindings(state, now)),
})
