import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { isUniqueViolation, Repeated } from '@lianxin/platform/db'
import { Refusal } from '@lianxin/platform/http'
import { idOf, kinds, type County } from '@lianxin/platform/ids'
import { actBefore, record } from '@lianxin/platform/journal'
import type { EditAuthority } from '../../contract/authority.ts'
import { settlingLevels } from '../../rules/authority.ts'
import type { ServicesState } from '../deps.ts'
import { cityAdministrator } from '../edit-category.ts'
import { cityPlace, q } from '../store.ts'

/** The list as an object of the journal: one for the city, beside the catalogue. */
const authorityId = (city: County) => idOf(city, kinds.category, 2)

const lastAuthority = () =>
  q.selectFrom('services.authority').select(['version', 'hash']).orderBy('version', 'desc').limit(1)

/**
 * 修改事权清单: its next version, in which one kind of matter may be settled at other levels. What was handed on before
 * stays where it is. Refuses an unknown category, a list that has moved on, and a remit without a community.
 */
export async function editAuthority(
  { db, clock, city, catalogue, authority }: ServicesState,
  staff: Staff,
  input: EditAuthority & { code: string },
): Promise<{ version: number }> {
  cityAdministrator(staff)
  if (!catalogue.now.get(input.code)) throw new Refusal('category_not_found')
  const levels = settlingLevels.filter((level) => input.levels.includes(level))
  const community = levels.includes('village') || levels.includes('grid')
  if (input.remit && !community) throw new Refusal('remit_without_community', { field: 'remit' })
  const scope = scopeOf(staff)
  const version = await db
    .act(scope, async (t) => {
      const [[last]] = await t.send(lastAuthority())
      if ((last?.version ?? 0) !== input.version) throw new Refusal('authority_changed')
      const entry = record({
        county: city,
        object: authorityId(city),
        place: cityPlace(city),
        act: 'services.edit_authority',
        actId: input.actId,
        actor: staff,
        at: clock.now(),
        why: input.why,
        body: { category: input.code, levels, remit: input.remit },
        ...(last ? { prev: { version: last.version, hash: last.hash } } : {}),
      })
      await t.finish(
        q.insertInto('services.authority').values({
          version: entry.version,
          at: clock.now(),
          by_name: staff.name,
          why: input.why,
          hash: entry.hash,
        }),
        q
          .insertInto('services.authority_line')
          .values({ category: input.code, version: entry.version, levels, remit: input.remit }),
        ...entry.statements,
      )
      return entry.version
    })
    .catch(async (error: unknown) => {
      const [[before]] = await db.read(scope, actBefore(city, input.actId))
      if (before && (error instanceof Repeated || error instanceof Refusal || isUniqueViolation(error)))
        return before.version
      if (isUniqueViolation(error)) throw new Refusal('authority_changed')
      throw error
    })
  await authority.reload()
  return { version }
}
