import { afterAll, beforeAll, expect, test } from 'vitest'
import { everywhere } from '@lianxin/platform/journal'
import { testDb, type TestDb } from '@lianxin/platform/testing'
import { toDegrees } from '../rules/lattice.ts'
import { liveBook } from '../server/book/live-book.ts'
import { findIndex, keepIndex } from '../server/book/stored-locator.ts'
import { q } from '../server/store.ts'
import type { PlacesState } from '../server/state.ts'
import { cityFile, importCity, placesOn, smallCity } from '../testing/index.ts'

let db: TestDb
let places: PlacesState
beforeAll(async () => {
  db = await testDb()
  places = placesOn(db)
  await importCity(places, cityFile())
})
afterAll(() => db.close())

test('a start takes up the kept index and finds every point as before', async () => {
  expect(await findIndex(db.db, places.book.now.revisions)).toBeUndefined()
  await keepIndex(db.db, places.clock, places.book)
  expect(await findIndex(db.db, places.book.now.revisions)).toEqual(places.book.index)
  const again = liveBook(db.db)
  await again.reload()
  for (let x = -0.5; x < 6; x += 0.25)
    for (let y = -0.5; y < 6; y += 0.25) {
      const at = [toDegrees(smallCity.x + x * smallCity.side), toDegrees(smallCity.y + y * smallCity.side)] as const
      expect(again.now.locate(...at)).toEqual(places.book.now.locate(...at))
    }
  again.close()
})

test('a damaged index is laid out anew and breaks no start', async () => {
  await keepIndex(db.db, places.clock, places.book)
  await db.db.write(everywhere, q.deleteFrom('places.locator'))
  await db.db.write(
    everywhere,
    q.insertInto('places.locator').values({
      revisions: [...places.book.now.revisions]
        .map(([county, one]) => `${county}:${one.revision}:${one.boundary}`)
        .join(' '),
      made_at: places.clock.now(),
      body: Buffer.from([9, 0, 0, 0, 123]),
    }),
  )
  const again = liveBook(db.db)
  await again.reload()
  expect(again.now.boundaryVersion).toBe(places.book.now.boundaryVersion)
  expect(again.index).toEqual(places.book.index)
  again.close()
})
