import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { House } from './kit/big-city.ts'
import { fuzz, prepare, type Town } from './kit/access/fuzz.ts'
import { stillTown } from './kit/access/house.ts'

const silent = () => undefined
const folder = mkdtempSync(join(tmpdir(), 'lianxin-access-'))
let house: House
let town: Town
beforeAll(async () => {
  house = await stillTown(folder, 120, silent)
  town = await prepare(house, 20)
}, 300_000)
afterAll(async () => {
  await house.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('nobody is shown a field that is not theirs to see, refused one that is, or told what is there', async () => {
  const { faults, held } = await fuzz(house, town, { size: 6000, seed: 7, say: silent })
  expect(faults).toEqual([])
  expect(held).toBeGreaterThanOrEqual(6000)
}, 300_000)

test('a lock that was taken off is noticed', async () => {
  const owner = await house.database.owner()
  await owner.query('alter table cases.case disable row level security')
  const { faults } = await fuzz(house, town, { size: 6000, seed: 8, say: silent })
  await owner.query('alter table cases.case enable row level security')
  await owner.end()
  expect(faults.filter(({ kind }) => kind === 'leak').length).toBeGreaterThan(0)
}, 300_000)
