import { randomUUID } from 'node:crypto'
import { emptied } from '@lianxin/platform/crypto'
import { countyOf } from '@lianxin/platform/ids'
import { record } from '@lianxin/platform/journal'
import type { PlaceCode, ResidentId } from '../../contract/ids.ts'
import type { PeopleState } from '../room.ts'
import { chained, headOf, q } from '../store.ts'

/**
 * 注销: nothing is left of a resident but the number, so that counts stay right; the phone opens a new account from here
 * on. Every sign-in ends. Done twice it does nothing more.
 */
export async function eraseResident(state: PeopleState, id: ResidentId): Promise<void> {
  const county = countyOf(id)
  await state.sessions.closeAll(id)
  await state.db.act({ as: 'auth' }, async (t) => {
    const [[row]] = await t.send(
      q.selectFrom('people.resident').selectAll().where('county', '=', county).where('id', '=', id).forUpdate(),
    )
    if (!row || row.erased_at) return t.finish()
    const at = state.clock.now()
    const entry = record({
      county,
      object: id,
      place: row.place as PlaceCode,
      act: 'people.erase',
      actId: randomUUID(),
      actor: { kind: 'system', name: '' },
      at,
      body: {},
      ...headOf(row),
    })
    return t.finish(
      ...entry.statements,
      q
        .updateTable('people.resident')
        .set({ name: null, phone: emptied, erased_at: at, ...chained(entry) })
        .where('county', '=', county)
        .where('id', '=', id),
      q.deleteFrom('people.phone_lookup').where('county', '=', county).where('id', '=', id),
    )
  })
}
