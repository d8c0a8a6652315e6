import { levelOf, lies, parsePlaceCode, type Level } from '@lianxin/places/contract'
import type { PlaceCode } from '../../contract/ids.ts'
import type { Why } from '../roster-faults.ts'
import { partyFaults as faults } from './faults.ts'
import type { PartyRow, PartyWorld } from './party-rows.ts'

export type Say = (column: string, why: Why) => void

/** The cell as text: full-width digits made plain, no space around. */
export const textOf = ({ cells }: PartyRow, column: string): string => (cells[column] ?? '').normalize('NFKC').trim()

/** A name of a branch, group or person; undefined, with the fault told, when it is none. */
export function readName(row: PartyRow, most: number, say: Say): string | undefined {
  const name = textOf(row, 'name')
  if (!name || [...name].length > most) say('name', faults.name(most))
  // A spreadsheet would take it for a formula when the list is taken out again.
  else if (/^[=+\-@]/.test(name)) say('name', faults.nameStart)
  else return name
  return undefined
}

/** The place of a row, of one of the levels and within the importer's own; undefined, with the fault told, otherwise. */
export function readPlace(
  row: PartyRow,
  world: PartyWorld,
  levels: readonly Level[],
  wrongLevel: Why,
  say: Say,
): PlaceCode | undefined {
  const place = parsePlaceCode(textOf(row, 'place'))
  const standing = place && world.placeIs(place)
  if (!place) say('place', faults.place)
  else if (standing === 'unknown') say('place', faults.placeUnknown)
  else if (standing === 'outside') say('place', faults.placeOutside)
  else if (!levels.includes(levelOf(place))) say('place', wrongLevel)
  else return place
  return undefined
}

/** Codes of one level inside a place, as people list them: 顿号, commas, semicolons or spaces between. */
export function readCovers(
  row: PartyRow,
  world: PartyWorld,
  inside: PlaceCode,
  level: Level,
  say: Say,
): PlaceCode[] | undefined {
  const texts = textOf(row, 'covers')
    .split(/[、,;\s]+/)
    .filter(Boolean)
  const codes: PlaceCode[] = []
  for (const text of texts) {
    const code = parsePlaceCode(text)
    const fits = code && levelOf(code) === level && lies(code, inside) && world.placeIs(code) !== 'unknown'
    if (!fits) {
      say('covers', faults.covers(text.slice(0, 24)))
      return undefined
    }
    codes.push(code)
  }
  return [...new Set(codes)].sort()
}
