import { randomUUID } from 'node:crypto'
import type { Staff } from '@lianxin/platform/auth'
import { Refusal, type PageContext } from '@lianxin/platform/http'
import type { CaseId } from '../../contract/ids.ts'
import { QueueQuery } from '../../contract/queue.ts'
import { CaseIdField } from '../../contract/schemas.ts'
import type { FilterOptions } from '../../web/desk/queue.logic.ts'
import { viewsFor } from '../reads/desk-views.ts'
import { deskOf } from '../reads/queue/desk-scope.ts'
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

/** What the filters of this desk choose from: places and units of its own and the next level, for handlers no units. */
export function filterOptions(cases: CasesState, staff: Staff, lang: 'zh' | 'en'): FilterOptions {
  const { places, people, services, clock } = cases
  const { post } = staff
  const below = places.childrenOf(post.place)
  const standing = new Set([post.place, ...below.map(({ code }) => code)])
  const units = deskOf(cases, staff, clock.now()).shape.ownOnly ? [] : people.units().within(post.place)
  return {
    categories: services.catalogue().groups.map(({ code, name }) => ({ code, name: name[lang] })),
    places: below.map(({ code }) => ({ code, name: places.nameOf(code).split(' ').at(-1) ?? code })),
    units: units.filter(({ place }) => standing.has(place)).map(({ id, name }) => ({ code: id, name })),
  }
}

/** An id for a form about to be shown: sent twice it is one act. */
export const newFormId = (): string => randomUUID()
