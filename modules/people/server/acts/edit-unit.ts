import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { Refusal } from '@lianxin/platform/http'
import { countyOf } from '@lianxin/platform/ids'
import { record } from '@lianxin/platform/journal'
import type { PlaceCode } from '../../contract/ids.ts'
import type { EditUnit, Unit } from '../../contract/unit.ts'
import { aliasesOf } from '../../rules/unit-aliases.ts'
import { once, within } from '../guards.ts'
import { getUnit } from '../reads/units.read.ts'
import type { PeopleState } from '../room.ts'
import { chained, headOf, lockUnit, q } from '../store.ts'

/** 修改单位: name, posted phone and address. What is left out stays; null clears it. The id stays, so cases stay with it. */
export async function editUnit(state: PeopleState, staff: Staff, input: EditUnit): Promise<Unit> {
  const { id, actId } = input
  const unit = getUnit(state, id)
  within(staff, unit.place)
  const county = countyOf(id)
  await once(
    () =>
      state.db.act(scopeOf(staff), async (t) => {
        const [[found]] = await t.send(lockUnit(id))
        if (!found) throw new Refusal('unit_not_found')
        if (found.closed_at) throw new Refusal('unit_closed', { field: 'name' })
        const { name = found.name, phone = found.phone, address = found.address } = input
        const aliases = aliasesOf({ name, before: found.name, kept: input.aliases ?? found.aliases })
        const change = { name, phone: phone || null, address: address || null, aliases }
        const entry = record({
          county,
          object: id,
          place: found.place as PlaceCode,
          act: 'people.edit_unit',
          actId,
          actor: staff,
          at: state.clock.now(),
          body: {
            ...change,
            was: { name: found.name, phone: found.phone, address: found.address, aliases: found.aliases },
          },
          ...headOf(found),
        })
        await t.finish(
          ...entry.statements,
          q
            .updateTable('people.unit')
            .set({ ...change, ...chained(entry) })
            .where('county', '=', county)
            .where('id', '=', id),
        )
      }),
    async () => undefined,
  )
  await state.units.reload()
  return getUnit(state, id)
}
