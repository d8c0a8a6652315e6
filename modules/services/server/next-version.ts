import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { isUniqueViolation, Repeated, type Statement } from '@lianxin/platform/db'
import { Refusal } from '@lianxin/platform/http'
import { actBefore, record } from '@lianxin/platform/journal'
import type { ServicesState } from './deps.ts'
import { catalogueId, cityPlace, lastCatalogue, q } from './store.ts'

interface Change {
  readonly act: string
  readonly body: Readonly<Record<string, string>>
  rows(version: number): readonly Statement[]
}

/**
 * Writes the catalogue's next version with its journal entry, and reads it again. Refuses a change decided on an older
 * version; a repeat is answered with the version it made.
 */
export async function nextVersion(
  { db, clock, city, catalogue }: ServicesState,
  staff: Staff,
  input: { actId: string; version: number; why: string },
  change: Change,
): Promise<number> {
  const scope = scopeOf(staff)
  const version = await db
    .act(scope, async (t) => {
      const [[last]] = await t.send(lastCatalogue())
      if (!last || last.version !== input.version) throw new Refusal('catalogue_changed')
      const entry = record({
        county: city,
        object: catalogueId(city),
        place: cityPlace(city),
        act: change.act,
        actId: input.actId,
        actor: staff,
        at: clock.now(),
        why: input.why,
        body: change.body,
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
        ...change.rows(entry.version),
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
  return version
}
