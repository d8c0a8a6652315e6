import { createHash } from 'node:crypto'
import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { isUniqueViolation, Repeated } from '@lianxin/platform/db'
import { Refusal } from '@lianxin/platform/http'
import { countyOf, kinds, type Id } from '@lianxin/platform/ids'
import { actBefore, canonical, record, type Head, type ToRecord } from '@lianxin/platform/journal'
import { lies } from '@lianxin/places/contract'
import type { ProposeScheme } from '../../contract/schemas.ts'
import { indicatorNames } from '../../rules/indicators.ts'
import { monthOf } from '../../rules/month.ts'
import { isBefore } from '../../rules/scheme/effect.ts'
import { schemeFaults, type SchemeFault } from '../../rules/scheme/faults.ts'
import type { SchemeContent, SchemeItem, SchemeUnit } from '../../rules/scheme/scheme.ts'
import type { Acted } from '../act.ts'
import type { EvaluationState } from '../deps.ts'
import { findScheme, latestOf, type SchemeSeen } from '../scheme/read-scheme.ts'
import { q } from '../store.ts'

const PERCENT = 100

/** An item as it is kept. What is neither an indicator nor by hand is taken for one by hand, and found faulty by name. */
function itemOf({ source, name, measure, target, weight }: ProposeScheme['items'][number], i: number): SchemeItem {
  const code = `i${i + 1}`
  const indicator = indicatorNames.find((one) => one === source)
  return indicator
    ? { code, weight, source: 'indicator', indicator, target: target / PERCENT }
    : { code, weight, source: 'hand', name: name ?? '', measure: measure ?? '', target }
}

function unitsOf(state: EvaluationState, staff: Staff, ids: readonly Id[]): SchemeUnit[] {
  return ids.map((id) => {
    const unit = state.units().get(id)
    // A unit signs in its own county: the city's scheme is for the city's departments.
    if (!unit || !lies(unit.place, staff.post.place) || countyOf(unit.place) !== countyOf(staff.post.place))
      throw new Refusal('unit_out_of_place', { field: 'units' })
    return { id: unit.id, name: unit.name }
  })
}

/** All that is wrong with it, at once, for the form; the first fault for a program. */
export class FaultyScheme extends Refusal {
  readonly faults: readonly SchemeFault[]
  constructor(faults: readonly SchemeFault[]) {
    const [first] = faults
    super('scheme_faulty', first && { field: first.field, zh: first.zh, en: first.en })
    this.faults = faults
  }
}

/** The scheme as its form has it. Refuses what rules find wrong with it, the deny-list among them. */
export function contentOf(state: EvaluationState, staff: Staff, input: ProposeScheme): SchemeContent {
  const content = { units: unitsOf(state, staff, input.units), items: input.items.map(itemOf) }
  const nameless = content.items.flatMap((item, i): SchemeFault[] =>
    item.source === 'hand' && (item.name.length < 2 || item.measure.length < 2)
      ? [
          {
            field: `items.${i}.name`,
            zh: '人工录入的项要写名称和怎么计、凭什么为据',
            en: 'An item entered by hand needs a name, and what is counted and shows it',
          },
        ]
      : [],
  )
  const faults = [...nameless, ...schemeFaults(content)]
  if (faults.length > 0) throw new FaultyScheme(faults)
  return content
}

interface Earlier {
  readonly id: Id
  readonly no: number
  readonly prev?: Head
}

async function earlierOf(state: EvaluationState, found: SchemeSeen | undefined, staff: Staff): Promise<Earlier> {
  const county = countyOf(staff.post.place)
  if (!found) return { id: await state.ids.next(county, kinds.assessment), no: 1 }
  if (found.county !== county) throw new Refusal('scheme_not_found')
  const [[row]] = await state.db.read(
    scopeOf(staff),
    q
      .selectFrom('evaluation.scheme')
      .select(['version', 'head'])
      .where('county', '=', county)
      .where('id', '=', found.id),
  )
  if (!row) throw new Refusal('scheme_not_found')
  return { id: found.id, no: latestOf(found).no + 1, prev: { version: row.version, hash: row.head } }
}

/**
 * 提出方案: what units are to agree to, before its year; a change, or what comes after the year has begun, needs a reason
 * that is kept. Refuses whatever nobody may be judged by, weights that do not sum to 100, and a year that is over.
 */
export async function proposeScheme(state: EvaluationState, staff: Staff, input: ProposeScheme): Promise<Acted> {
  const content = contentOf(state, staff, input)
  const found = input.scheme && (await findScheme(state, staff, input.scheme))
  if (input.scheme && !found) throw new Refusal('scheme_not_found')
  const year = found?.year ?? input.year
  const name = found?.name ?? input.name
  const at = state.clock.now()
  if (monthOf(at.epochMilliseconds) > year * 100 + 12) throw new Refusal('scheme_over', { field: 'year' })
  const late = !isBefore(year, at.epochMilliseconds)
  if ((late || found) && !input.why) throw new Refusal('scheme_needs_reason', { field: 'why' })
  const { id, no, prev } = await earlierOf(state, found, staff)
  const { place } = staff.post
  const county = countyOf(place)
  const text = canonical(content as unknown as ToRecord['body'])
  const entry = record({
    county,
    object: id,
    place,
    act: 'evaluation.propose_scheme',
    actId: input.actId,
    actor: staff,
    at,
    ...(input.why ? { why: input.why } : {}),
    body: { year, name, no, late, content: text },
    ...(prev ? { prev } : {}),
  })
  const version = {
    county,
    scheme: id,
    no,
    content: text,
    checksum: createHash('sha256').update(text).digest('hex'),
    why: input.why ?? null,
    late,
    proposed_at: at,
    proposed_by_name: staff.name,
  }
  const chain = { latest: no, version: entry.version, head: entry.hash }
  try {
    return await state.db.act(scopeOf(staff), async (t) => {
      const [[before]] = await t.send(actBefore(county, input.actId))
      if (before) {
        if (before.act !== 'evaluation.propose_scheme') throw new Refusal('act_id_used')
        return { id: before.object as Id, version: before.version }
      }
      await t.finish(
        found
          ? q.updateTable('evaluation.scheme').set(chain).where('county', '=', county).where('id', '=', id)
          : q.insertInto('evaluation.scheme').values({ county, id, place, year, name, proposed_at: at, ...chain }),
        q.insertInto('evaluation.scheme_version').values(version),
        ...entry.statements,
      )
      return { id, version: entry.version }
    })
  } catch (error) {
    if (error instanceof Repeated) throw new Refusal('act_id_used')
    if (isUniqueViolation(error)) throw new Refusal('scheme_taken', { field: 'name' })
    throw error
  }
}
