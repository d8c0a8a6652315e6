import { randomUUID } from 'node:crypto'
import type { Staff } from '@lianxin/platform/auth'
import { fixedClock } from '@lianxin/platform/clock'
import { idOf, toCounty, type Id } from '@lianxin/platform/ids'
import type { TestDb } from '@lianxin/platform/testing'
import { parsePlaceCode, subtreeOf } from '../contract/codes.ts'
import type { GridPeopleAsked } from '../server/deps.ts'
import { confirmImport } from '../server/import/confirm-import.ts'
import { uploadImport } from '../server/import/upload-import.ts'
import { placesState, type PlacesState } from '../server/state.ts'

/** The room on a test database, in the invented city 9901, at noon of a fixed day. */
export function placesOn(test: TestDb, peopleOf?: () => Promise<GridPeopleAsked>): PlacesState {
  return placesState({
    db: test.db,
    ids: test.ids,
    clock: fixedClock('2030-05-06T04:00:00Z'),
    city: toCounty(990_100),
    ...(peopleOf ? { peopleOf } : {}),
  })
}

/** An administrator posted at a place. */
export function sysAdmin(place = '9901'): Staff {
  const code = parsePlaceCode(place)!
  const account = idOf(toCounty(990_100), 4, 1)
  const post = { id: idOf(toCounty(990_100), 5, 1) as Id, role: 'sysAdmin', place: code, ...subtreeOf(code) }
  return { kind: 'staff', account, name: '管理员', post, posts: [post] }
}

/** Writes a city file into the room, checked and confirmed. */
export async function importCity(state: PlacesState, text: string): Promise<void> {
  await state.book.reload()
  const report = await uploadImport(state, sysAdmin(), {
    name: 'city.geojson',
    bytes: Buffer.from(text),
    repair: false,
  })
  if (!report.sound) throw new Error(`the test city has faults: ${report.faults[0]?.en ?? ''}`)
  await confirmImport(state, sysAdmin(), { id: report.id, actId: randomUUID() })
}
