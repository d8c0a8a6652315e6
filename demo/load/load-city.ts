import type { Vault } from '@lianxin/platform/crypto'
import type { Owner } from '@lianxin/platform/db'
import { toCounty } from '@lianxin/platform/ids'
import { drawCity, type CitySize } from '../city/index.ts'
import { drawPeople } from '../people/index.ts'
import { loadPeople } from './load-people.ts'
import { publishFirstRules } from './load-year.ts'
import { identify, loadPlaces } from './load-places.ts'

export interface DemoOptions {
  readonly size: CitySize
  readonly seed: number
  /** Closes phones and names, and makes the look-up of phones. */
  readonly vault: Vault
}

/** Whether the demonstration city is already there. */
export async function isLoaded(owner: Owner): Promise<boolean> {
  const { rows } = await owner.query('select 1 from places.revision limit 1')
  return rows.length > 0
}

/** Draws and loads the demonstration city in one transaction: all of it or nothing. */
export async function loadCity(
  owner: Owner,
  { size, seed, vault }: DemoOptions,
  say: (line: string) => void,
): Promise<void> {
  say(`drawing the demonstration ${size}`)
  const city = drawCity({ seed, size })
  await owner.query('begin')
  try {
    say(`loading ${city.places.length.toLocaleString('en')} places and their borders`)
    await loadPlaces(owner, city, identify(city))
    say('loading units, staff, Party members, professionals and residents: all invented')
    const asOf = Temporal.PlainDate.from(city.validFrom).toZonedDateTime('Asia/Shanghai').toInstant()
    const people = drawPeople(city)
    await loadPeople(owner, people, vault, asOf)
    await publishFirstRules(owner, people, toCounty(`${city.places[0]?.code.slice(0, 6)}`), asOf)
    await owner.query('commit')
  } catch (error) {
    await owner.query('rollback')
    throw error
  }
}
