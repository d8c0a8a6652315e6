import { sql } from 'kysely'
import { countyOf, humanId, type Id, type PlaceCode } from '@lianxin/platform/ids'
import { ancestorAt, levelOf, levels, subtreeOf } from '@lianxin/places/contract'
import type { CaseId } from '../../contract/ids.ts'
import type { PublicMatter } from '../../contract/matters.ts'
import { categoryRef } from '../reads/show-case.ts'
import type { CasesState } from '../state.ts'
import { q } from '../store.ts'

const MOST = 300

interface Asked {
  readonly id?: CaseId | undefined
  readonly place?: PlaceCode | undefined
  readonly kind?: 'suspended' | 'open' | undefined
}

/** Nothing nearer than the village: a door would say who it was. */
const villageOf = (place: PlaceCode): PlaceCode =>
  levels.indexOf(levelOf(place)) > levels.indexOf('village') ? ancestorAt(place, 'village') : place

/** 公开挂账榜和公开征集附议: what everybody may see of a place, by the columns that the public may read. */
export async function readMatters(cases: CasesState, asked: Asked, lang: 'zh' | 'en'): Promise<PublicMatter[]> {
  let some = q
    .selectFrom('cases.case')
    .select(['county', 'id', 'place', 'category', 'status', 'unit', 'plan', 'suspended_at', 'turn_by', 'public_words'])
    .select(sql<number>`cases.joined(county, id)`.as('joined'))
    .where(sql<boolean>`(listed or public_words is not null)`)
    .where(sql<boolean>`status not in ('closed', 'not_accepted', 'withdrawn', 'terminated', 'archived', 'merged')`)
  if (asked.place) {
    const { lo, hi } = subtreeOf(asked.place)
    some = some.where('place', '>=', lo).where('place', '<', hi)
    if (levelOf(asked.place) !== 'city') some = some.where('county', '=', countyOf(asked.place))
  }
  if (asked.id) some = some.where('county', '=', countyOf(asked.id)).where('id', '=', asked.id)
  if (asked.kind === 'suspended') some = some.where('status', '=', 'suspended')
  if (asked.kind === 'open') some = some.where('public_words', 'is not', null)
  const [rows] = await cases.db.read({ as: 'public' }, some.orderBy('suspended_at', 'desc').orderBy('id').limit(MOST))
  return rows.map((row) => {
    const suspended = row.status === 'suspended'
    const place = villageOf(row.place as PlaceCode)
    const unit = row.unit === null ? undefined : cases.people.units().get(row.unit as never)
    return {
      id: row.id as CaseId,
      number: humanId(row.id as Id),
      suspended,
      words: row.public_words,
      category: categoryRef(cases, row.category, lang),
      place: { code: place, name: cases.places.nameOf(place) },
      unit: unit?.name ?? null,
      plan: suspended ? row.plan : null,
      since: suspended ? (row.suspended_at?.toString() ?? null) : null,
      reviewBy: suspended ? (row.turn_by?.toString() ?? null) : null,
      joined: row.joined,
    }
  })
}

/** One of them, or undefined when it is not public, or no longer. */
export const readMatter = async (cases: CasesState, id: CaseId, lang: 'zh' | 'en'): Promise<PublicMatter | undefined> =>
  (await readMatters(cases, { id }, lang))[0]
