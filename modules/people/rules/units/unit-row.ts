import { levelOf, parsePlaceCode } from '@lianxin/places/contract'
import type { PlaceCode, UnitId } from '../../contract/ids.ts'
import { platformCodes, platformOf, platforms, type Platform } from '../../contract/platforms.ts'
import type { UnitColumn } from '../../contract/unit-columns.ts'
import { standsAt, unitKindCodes, unitKinds, type UnitKind } from '../../contract/unit-kinds.ts'
import type { Why } from '../roster-faults.ts'
import { aliasesOf } from '../unit-aliases.ts'
import type { DirectoryUnit, UnitDirectory } from '../unit-directory.ts'
import { unitFaults as faults } from './faults.ts'

/** One line of the sheet; `row` as the spreadsheet numbers it. */
export interface UnitRow {
  readonly row: number
  readonly cells: Readonly<Partial<Record<UnitColumn, string>>>
}

/** A line that holds, without its line above, which may stand further down in the same file. */
export interface UnitDraft {
  readonly row: number
  /** The unit of this kind that stands there already. */
  readonly known: DirectoryUnit | undefined
  readonly kind: UnitKind
  readonly name: string
  readonly place: PlaceCode
  readonly platform: Platform | null
  readonly phone: string | null
  readonly address: string | null
  readonly aliases: readonly string[]
}

/** What the rows are held against. */
export interface UnitsWorld {
  /** Whether the importer may set up units at the place; a place that does not exist is `unknown`. */
  placeIs(place: PlaceCode): 'mine' | 'outside' | 'unknown'
  readonly units: Pick<UnitDirectory, 'at' | 'get' | 'named' | 'unitFor'>
}

export type SayUnit = (column: UnitColumn, why: Why) => void

const kinds = new Map<string, UnitKind>(
  unitKindCodes.flatMap((code) => [
    [code.toLowerCase(), code],
    [unitKinds[code].zh.normalize('NFKC'), code],
  ]),
)
const groups = new Map<string, Platform | null>([
  ...platformCodes.flatMap((code): [string, Platform][] => [
    [code, code],
    [platforms[code].zh, code],
  ]),
  ['无', null],
  ['none', null],
])
const NAME = 60
const ADDRESS = 100
const PHONE = 30
const ALIASES = 20
const UNIT_ID = /^\d{18}$/

/** The cell as text: full-width digits made plain, no space around. */
export const textOf = ({ cells }: UnitRow, column: UnitColumn): string => (cells[column] ?? '').normalize('NFKC').trim()

/** Whether a cell names a unit by its number and not by its name. */
export const isUnitId = (text: string): text is UnitId => UNIT_ID.test(text)

const within = (text: string, least: number, most: number) => [...text].length >= least && [...text].length <= most
/** A spreadsheet would take it for a formula when the list is taken out again. */
const formula = (text: string) => /^[=+\-@]/.test(text)

/** Reads one row but for its line above, telling every fault it has; undefined when there was any. */
export function readUnitRow(row: UnitRow, world: UnitsWorld, say: SayUnit): UnitDraft | undefined {
  let good = true
  const fault: SayUnit = (column, why) => {
    good = false
    say(column, why)
  }
  const kind = kinds.get(textOf(row, 'kind').toLowerCase())
  if (!kind) fault('kind', faults.kind)
  const place = parsePlaceCode(textOf(row, 'place'))
  const standing = place && world.placeIs(place)
  if (!place) fault('place', faults.place)
  else if (standing === 'unknown') fault('place', faults.placeUnknown)
  else if (standing === 'outside') fault('place', faults.placeOutside)
  if (kind && place && !standsAt(kind, levelOf(place))) fault('kind', faults.kindNotHere(kind))

  const name = textOf(row, 'name')
  if (!within(name, 2, NAME)) fault('name', faults.name)
  else if (formula(name)) fault('name', faults.start)
  const phone = textOf(row, 'phone')
  if (!within(phone, 0, PHONE)) fault('phone', faults.phone)
  const address = textOf(row, 'address')
  if (address && !within(address, 2, ADDRESS)) fault('address', faults.address)
  else if (formula(address)) fault('address', faults.start)
  const called = textOf(row, 'aliases')
    .split(/[、,;]+/)
    .map((one) => one.trim())
    .filter(Boolean)
  if (called.length > ALIASES || !called.every((one) => within(one, 2, NAME))) fault('aliases', faults.aliases)

  const known = kind && place ? world.units.at(kind, place) : undefined
  const platform = kind && place ? platformIn(textOf(row, 'platform').toLowerCase(), kind, place, known) : null
  if (platform instanceof Object) fault('platform', platform)

  if (!good || !kind || !place || platform instanceof Object) return undefined
  const before = known?.name ?? name
  return {
    row: row.row,
    known,
    kind,
    name,
    place,
    platform,
    phone: phone || (known?.phone ?? null),
    address: address || (known?.address ?? null),
    aliases: aliasesOf({ name, before, kept: called.length > 0 ? called : (known?.aliases ?? []) }),
  }
}

/** The platform a row puts its unit into, or what is wrong with the cell. */
function platformIn(
  text: string,
  kind: UnitKind,
  place: PlaceCode,
  known: DirectoryUnit | undefined,
): Platform | Why | null {
  const town = levelOf(place) === 'township' && unitKinds[kind].sort === 'department'
  if (text === '') return known ? known.platform : town ? (platformOf(kind) ?? null) : null
  const asked = groups.get(text)
  if (asked === undefined) return faults.platform
  return asked === null || town ? asked : faults.platformOfTown
}
