import type { Job } from '@lianxin/platform/jobs'
import { countyOf, type Id, type PlaceCode } from '@lianxin/platform/ids'
import { everywhere, record } from '@lianxin/platform/journal'
import type { PrivacyState } from '../deps.ts'
import { q } from '../store.ts'

const LOT = 100

const toErase = q
  .selectFrom('privacy.request')
  .select(['id', 'person', 'place', 'version', 'head'])
  .where('kind', '=', 'delete')
  .where('state', 'in', ['granted', 'partly'])
  .where('erased_at', 'is', null)
  .orderBy('decided_at')
  .limit(LOT)

/**
 * Carries out deletions that were granted. What a request that is still open needs is held back and looked at again; done
 * twice it does the same, so a job that is killed costs nothing. The entry says that it was done, and names nobody but by
 * number. Returns how many were finished.
 */
export async function erasePeople(state: PrivacyState, now: Temporal.Instant): Promise<number> {
  const [rows] = await state.db.read(everywhere, toErase)
  let finished = 0
  for (const row of rows) {
    const { held } = await state.erase(row.person as Id)
    if (held > 0) continue
    const id = row.id as Id
    const entry = record({
      county: countyOf(id),
      object: id,
      place: row.place as PlaceCode,
      act: 'privacy.erase',
      actId: crypto.randomUUID(),
      actor: { kind: 'system', name: '' },
      at: now,
      body: {},
      prev: { version: row.version, hash: row.head },
    })
    await state.db.write(
      everywhere,
      ...entry.statements,
      q
        .updateTable('privacy.request')
        .set({ erased_at: now, version: entry.version, head: entry.hash })
        .where('county', '=', countyOf(id))
        .where('id', '=', id)
        .where('version', '=', row.version),
    )
    finished++
  }
  return finished
}

export const erasePeopleJob = (state: PrivacyState): Job => ({
  name: 'privacy-erase',
  everySeconds: 60,
  run: async (now) => void (await erasePeople(state, now)),
})
