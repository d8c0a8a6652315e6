import type { Staff } from '@lianxin/platform/auth'
import { scopeOf } from '@lianxin/platform/auth'
import { isUniqueViolation, Repeated } from '@lianxin/platform/db'
import { Refusal } from '@lianxin/platform/http'
import { actBefore, record } from '@lianxin/platform/journal'
import type { Category } from '../contract/category.ts'
import type { Limit } from '../contract/limit.ts'
import type { ServicesState } from './deps.ts'
import { cityAdministrator } from './edit-category.ts'
import { catalogueId, cityPlace, lastCatalogue, q } from './store.ts'

/** Limits of several categories at once, as they were tried in a draft. */
export interface SetLimits {
  readonly actId: string
  readonly why: string
  readonly limits: Readonly<Record<string, Limit>>
}

/** 设置办理时限: one version of the catalogue for all of them. Accepted cases keep the limit they were judged by. */
export async function setLimits(state: ServicesState, staff: Staff, input: SetLimits): Promise<{ version: number }> {
  const { db, clock, city, catalogue } = state
  cityAdministrator(staff)
  const changed = Object.entries(input.limits).map(([code, limit]): Category => {
    const category = catalogue.now.get(code)
    if (!category) throw new Refusal('category_not_found')
    return { ...category, limit }
  })
  const scope = scopeOf(staff)
  const version = await db
    .act(scope, async (t) => {
      const [[last]] = await t.send(lastCatalogue())
      if (!last || last.version !== catalogue.now.version) throw new Refusal('catalogue_changed')
      const entry = record({
        county: city,
        object: catalogueId(city),
        place: cityPlace(city),
        act: 'services.set_limits',
        actId: input.actId,
        actor: staff,
        at: clock.now(),
        why: input.why,
        body: { limits: JSON.stringify(input.limits) },
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
          .values(changed.map((one) => ({ code: one.code, version: entry.version, body: JSON.stringify(one) }))),
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
  return { version }
}
