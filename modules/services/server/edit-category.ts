import type { Staff } from '@lianxin/platform/auth'
import { scopeOf } from '@lianxin/platform/auth'
import { isUniqueViolation, Repeated } from '@lianxin/platform/db'
import { Refusal } from '@lianxin/platform/http'
import { actBefore, record } from '@lianxin/platform/journal'
import { standsAt } from '@lianxin/people/contract'
import { levelOf } from '@lianxin/places/contract'
import type { Category } from '../contract/category.ts'
import type { EditCategory } from '../contract/schemas.ts'
import type { ServicesState } from './deps.ts'
import { catalogueId, cityPlace, lastCatalogue, q } from './store.ts'

/** Refuses who keeps a part of the city only: every case of the city is judged by the one catalogue. */
export function cityAdministrator(staff: Staff): void {
  if (levelOf(staff.post.place) !== 'city') throw new Refusal('city_only')
}

function check({ groups }: ServicesState['catalogue']['now'], one: Category): void {
  if (!groups.some((group) => group.code === one.code.slice(0, 2)))
    throw new Refusal('category_heading', { field: 'code' })
  // At a village the committee answers, at a grid the grid itself: the department is the line it follows.
  const asked = one.level === 'village' || one.level === 'grid' || one.level === 'micro' ? 'township' : one.level
  if (!standsAt(one.department, asked)) throw new Refusal('department_not_here', { field: 'department' })
}

/** 修改类别: the catalogue's next version, in which one category reads anew. Open cases keep the version they were judged by. */
export async function editCategory(
  state: ServicesState,
  staff: Staff,
  input: EditCategory & { code: string },
): Promise<{ version: number; category: Category }> {
  const { db, clock, city, catalogue } = state
  cityAdministrator(staff)
  const category: Category = { ...input.category, code: input.code }
  check(catalogue.now, category)
  const scope = scopeOf(staff)

  const version = await db
    .act(scope, async (t) => {
      const [[last]] = await t.send(lastCatalogue())
      if (!last || last.version !== input.version) throw new Refusal('catalogue_changed')
      const entry = record({
        county: city,
        object: catalogueId(city),
        place: cityPlace(city),
        act: 'services.edit_category',
        actId: input.actId,
        actor: staff,
        at: clock.now(),
        why: input.why,
        body: { code: category.code, category: JSON.stringify(category) },
        prev: { version: last.version, hash: last.hash },
      })
      await t.finish(
        q.insertInto('services.catalogue').values({
          version: entry.version,
          at: clock.now(),
          by_name: staff.name,
          why: input.why,
          hash: entry.hash,
        }),
        q
          .insertInto('services.category')
          .values({ code: category.code, version: entry.version, body: JSON.stringify(category) }),
        ...entry.statements,
      )
      return entry.version
    })
    .catch(async (error: unknown) => {
      const [[before]] = await db.read(scope, actBefore(city, input.actId))
      if (before && (error instanceof Repeated || error instanceof Refusal || isUniqueViolation(error)))
        return before.version
      if (isUniqueViolation(error)) throw new Refusal('catalogue_changed')
      throw error
    })
  await catalogue.reload()
  return { version, category }
}
