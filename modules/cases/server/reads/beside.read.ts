import { sql } from 'kysely'
import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { countyOf, humanId, type Id, type PlaceCode } from '@lianxin/platform/ids'
import { lineageOf, subtreeOf } from '@lianxin/places/contract'
import type { BesideCase, OtherCase } from '../../contract/beside.ts'
import type { CaseView } from '../../contract/case-view.ts'
import type { CaseId } from '../../contract/ids.ts'
import { isEnded, type Status } from '../../contract/moves.ts'
import { termsOf } from '../../rules/search-terms.ts'
import { mostSimilar } from '../../rules/similar.ts'
import { cutWords } from '../search/cut-words.ts'
import type { CasesState } from '../state.ts'
import { q } from '../store.ts'
import { deskOf, inSight, type Desk } from './queue/desk-scope.ts'

const SHOWN = 5
const PLACE_DAYS = 90
const SIMILAR_DAYS = 60
/** Looked through for similar ones, newest first. */
const LOOKED = 80
const COUNTED = 100
const GRID_DIGITS = 15

interface Row {
  id: string
  title: string
  status: string
  reported_at: Temporal.Instant
}

const shown = ({ id, title, status, reported_at: at }: Row): OtherCase => ({
  id: id as CaseId,
  number: humanId(id as Id),
  title,
  status: status as Status,
  reportedAt: at.toString(),
})

/** The grid a place lies in, or the place itself where it is no smaller; and the village around it. */
function around(place: PlaceCode) {
  const line = lineageOf(place)
  const grid = line.findLast((code) => /^0*$/.test(code.slice(GRID_DIGITS))) ?? place
  const village = line.findLast((code) => /^0*$/.test(code.slice(12))) ?? place
  return { grid: subtreeOf(grid), village: subtreeOf(village) }
}

/** Others of the same reporter within one's own range; what was told in confidence is told nobody else. */
const ofReporter = (id: CaseId, desk: Desk) =>
  inSight(desk)
    .select(['id', 'title', 'status', 'reported_at'])
    .where(
      sql<boolean>`reporter = (select c.reporter from cases.case c where c.county = ${countyOf(id)} and c.id = ${id})`,
    )
    .where('id', '!=', id)
    .where('confidential', '=', false)
    .orderBy('id', 'desc')
    .limit(SHOWN)

/** What was reported in the grid within ninety days, and of the same kind in the village within sixty. */
function atPlace(one: CaseView, desk: Desk) {
  const { grid, village } = around(one.place.code)
  const county = countyOf(one.id)
  const since = (days: number) => desk.now.subtract({ hours: 24 * days })
  const newest = (lo: PlaceCode, hi: PlaceCode, days: number, kind: string | null, most: number) => {
    const some = q
      .selectFrom('cases.search')
      .select('id')
      .where('county', '=', county)
      .where('place', '>=', lo > desk.lo ? lo : desk.lo)
      .where('place', '<', hi < desk.hi ? hi : desk.hi)
      .where('at', '>', since(days))
      .orderBy('at', 'desc')
      .limit(most)
    return kind === null ? some : some.where('category', '=', kind)
  }
  const kind = one.category?.code ?? null
  const here = newest(grid.lo, grid.hi, PLACE_DAYS, null, COUNTED)
  const alike = newest(village.lo, village.hi, SIMILAR_DAYS, kind, LOOKED)
  return inSight(desk)
    .where('county', '=', county)
    .where(sql<boolean>`id in (select id from (${here}) as h union select id from (${alike}) as a)`)
    .where('id', '!=', one.id)
    .where('confidential', '=', false)
    .select(['id', 'title', 'status', 'reported_at', 'lon', 'lat'])
    .select([
      sql<string>`left(text, 400)`.as('text'),
      sql<boolean>`id in (${here})`.as('at_grid'),
      sql<boolean>`id in (${alike})`.as('same_kind'),
    ])
    .orderBy('reported_at', 'desc')
}

/** What a handler wants to know beside a case: the reporter's and the place's history, and what may be the same. One trip. */
export async function readBeside(state: CasesState, staff: Staff, one: CaseView): Promise<BesideCase> {
  const desk = deskOf(state, staff, state.clock.now())
  const [reporters, placed] = await state.db.read(scopeOf(staff), ofReporter(one.id, desk), atPlace(one, desk))
  const here = placed.filter((row) => row.at_grid)
  const described = (row: { id: string; title: string; text: string; lon: number | null; lat: number | null }) => ({
    ...row,
    terms: termsOf(`${row.title}\n${row.text}`, cutWords),
  })
  const point = one.point && { lon: Math.round(one.point.lon * 1e7), lat: Math.round(one.point.lat * 1e7) }
  const self = described({ ...one, lon: point?.lon ?? null, lat: point?.lat ?? null })
  return {
    // Whoever may not know the reporter is not told what else she reported.
    ofReporter: one.reporter && !one.confidential ? reporters.map(shown) : [],
    atPlace: here.slice(0, SHOWN).map(shown),
    atPlaceCount: here.length,
    atPlaceOpen: here.filter((row) => !isEnded(row.status as Status)).length,
    similar: mostSimilar(
      self,
      placed.filter((row) => row.same_kind).map((row) => ({ ...row, ...described(row) })),
      SHOWN,
    ).map(shown),
  }
}
