import { scopeOf, type ResidentActor } from '@lianxin/platform/auth'
import { Refusal } from '@lianxin/platform/http'
import { countyOf, toPlaceCode } from '@lianxin/platform/ids'
import { record } from '@lianxin/platform/journal'
import type { PlaceCode } from '../../contract/ids.ts'
import type { OwnDetails, SetOwnDetails } from '../../contract/own-details.ts'
import { maskPhone } from '../../rules/masking.ts'
import { once } from '../guards.ts'
import { residentNameAt, residentPhoneAt } from '../sealed-at.ts'
import type { PeopleState } from '../room.ts'
import { chained, headOf, q } from '../store.ts'

const cityOf = ({ city }: PeopleState): PlaceCode => toPlaceCode(`${city}000000000000`)

/** Where a resident may say home is: the counties, and the city for whoever would rather not say. */
export const homes = (state: PeopleState): readonly PlaceCode[] => [cityOf(state), ...state.places.counties()]

const ownRow = ({ id, county }: ResidentActor) =>
  q.selectFrom('people.resident').selectAll().where('county', '=', county).where('id', '=', id)

/** What is kept about the resident who asks. */
export async function ownDetails({ db, vault }: PeopleState, who: ResidentActor): Promise<OwnDetails> {
  const [[row]] = await db.read(scopeOf(who), ownRow(who))
  if (!row) throw new Refusal('person_not_found')
  const phone = vault.open(residentPhoneAt(who.id), row.phone)
  return { name: vault.open(residentNameAt(who.id), row.name), phone: maskPhone(phone), home: row.place as PlaceCode }
}

/** 修改本人资料: what one wants to be called, and the home county. Written down that it changed, not what it was. */
export async function setOwnDetails(state: PeopleState, who: ResidentActor, input: SetOwnDetails): Promise<OwnDetails> {
  const { actId, name, home } = input
  if (home && !homes(state).includes(home)) throw new Refusal('home_unknown', { field: 'home' })
  const county = countyOf(who.id)
  await once(
    () =>
      state.db.act(scopeOf(who), async (t) => {
        const [[row]] = await t.send(ownRow(who).forUpdate())
        if (!row) throw new Refusal('person_not_found')
        const change = {
          name: name === undefined ? row.name : state.vault.seal(residentNameAt(who.id), name),
          place: home ?? row.place,
        }
        const entry = record({
          county,
          object: who.id,
          place: cityOf(state),
          act: 'people.set_own_details',
          actId,
          actor: who,
          at: state.clock.now(),
          body: { changed: [...(name === undefined ? [] : ['name']), ...(home ? ['home'] : [])] },
          ...headOf(row),
        })
        await t.finish(
          ...entry.statements,
          q
            .updateTable('people.resident')
            .set({ ...change, ...chained(entry) })
            .where('county', '=', county)
            .where('id', '=', who.id),
        )
      }),
    async () => undefined,
  )
  return ownDetails(state, who)
}
