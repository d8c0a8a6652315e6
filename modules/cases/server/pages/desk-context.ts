import { randomUUID } from 'node:crypto'
import type { Staff } from '@lianxin/platform/auth'
import { Refusal, type PageContext } from '@lianxin/platform/http'
import type { PlaceCode } from '@lianxin/platform/ids'
import type { CaseId } from '../../contract/ids.ts'
import { QueueQuery } from '../../contract/queue.ts'
import { CaseIdField } from '../../contract/schemas.ts'
import type { FilterOptions } from '../../web/desk/queue.logic.ts'
import { viewsFor } from '../reads/desk-views.ts'
import { ownUnitOnly } from '../../rules/sight.ts'
import type { CasesState } from '../state.ts'

/** The member of staff who opened the page; its power says there is one. */
export function staffIn({ actor }: PageContext): Staff {
  if (actor.kind !== 'staff') throw new Refusal('not_signed_in')
  return actor
}

/** The case in the address of the page; what is no id is a case that does not exist. */
export function caseIn({ params }: PageContext): CaseId {
  const id = CaseIdField.safeParse(params['id'])
  if (!id.success) throw new Refusal('case_not_found')
  return id.data
}

/** The list as its address asks for it; what is no filter is left out rather than refused. */
export function listIn(ctx: PageContext, staff: Staff): QueueQuery & { q?: string } {
  const given = Object.fromEntries([...ctx.url.searchParams].filter(([, value]) => value !== ''))
  const query = QueueQuery.safeParse({ view: viewsFor(staff)[0], ...given })
  const q = given['q']?.trim().slice(0, 60)
  return { ...(query.success ? query.data : QueueQuery.parse({ view: viewsFor(staff)[0] })), ...(q ? { q } : {}) }
}

type Units = ReturnType<CasesState['people']['units']>
const unitsKept = new WeakMap<Units, Map<PlaceCode, FilterOptions['units']>>()

/** Units of a place and of those right below it; looked for once as long as the units are what they are: a county has a thousand. */
function unitsAround(all: Units, place: PlaceCode, below: readonly { readonly code: PlaceCode }[]) {
  const kept = unitsKept.get(all) ?? new Map<PlaceCode, FilterOptions['units']>()
  unitsKept.set(all, kept)
  const known = kept.get(place)
  if (known) return known
  const standing = new Set([place, ...below.map(({ code }) => code)])
  const units = all
    .within(place)
    .filter((unit) => standing.has(unit.place))
    .map(({ id, name }) => ({ code: id, name }))
  kept.set(place, units)
  return units
}

/** What the filters of this desk choose from: places and units of its own and the next level, for handlers no units. */
export function filterOptions(cases: CasesState, staff: Staff, lang: 'zh' | 'en'): FilterOptions {
  const { places, people, services } = cases
  const { post } = staff
  const below = places.childrenOf(post.place)
  return {
    categories: services.catalogue().groups.map(({ code, name }) => ({ code, name: name[lang] })),
    places: below.map(({ code }) => ({ code, name: places.nameOf(code).split(' ').at(-1) ?? code })),
    units: ownUnitOnly(staff) ? [] : unitsAround(people.units(), post.place, below),
  }
}

/** An id for a form about to be shown: sent twice it is one act. */
export const newFormId = (): string => randomUUID()
