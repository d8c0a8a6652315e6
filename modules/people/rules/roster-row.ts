import { levelOf, parsePlaceCode } from '@lianxin/places/contract'
import type { PlaceCode, UnitId } from '../contract/ids.ts'
import { administrators, heldAt, roleCodes, roles, type RoleCode } from '../contract/roles.ts'
import type { RosterColumn } from '../contract/roster-columns.ts'
import { normalisePhone } from './phone.ts'
import { ordered } from './post-dates.ts'
import { faults, type Why } from './roster-faults.ts'

/** One line of the spreadsheet; `row` as the spreadsheet numbers it. */
export interface RosterRow {
  readonly row: number
  readonly cells: Readonly<Partial<Record<RosterColumn, string>>>
}

/** A line that holds: an account (new or known by its login) and a post. */
export interface RosterEntry {
  readonly row: number
  readonly login: string
  readonly name: string
  readonly phone: string | null
  readonly role: RoleCode
  readonly place: PlaceCode
  readonly unit: UnitId | null
  readonly from: string
  readonly to: string | null
}

/** What the rows are held against. */
export interface RosterWorld {
  readonly today: string
  /** Whether the importer may give posts at the place; a place that does not exist is `unknown`. */
  placeIs(place: PlaceCode): 'mine' | 'outside' | 'unknown'
  unitNamed(name: string, place: PlaceCode): UnitId | undefined
  /** The name of the account that has a login already. */
  nameOf(login: string): string | undefined
}

const byName = new Map<string, RoleCode>(
  roleCodes.flatMap((code) => [
    [code.toLowerCase(), code],
    [roles[code].zh, code],
  ]),
)
const LOGIN = /^[a-z0-9][a-z0-9._-]{2,39}$/
const DAY = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/

/** A day as spreadsheets write it (2026-03-01, 2026/3/1, 2026年3月1日); undefined when there is no such day. */
export function readDay(text: string): string | undefined {
  const [, year, month, day] = DAY.exec(text.normalize('NFKC').trim()) ?? []
  if (!year || !month || !day) return undefined
  try {
    const parts = { year: Number(year), month: Number(month), day: Number(day) }
    return Temporal.PlainDate.from(parts, { overflow: 'reject' }).toString()
  } catch {
    return undefined
  }
}

/** Reads one row, telling every fault it has; undefined when there was any. */
export function readRow(
  { cells, row }: RosterRow,
  world: RosterWorld,
  say: (column: RosterColumn, why: Why) => void,
): RosterEntry | undefined {
  let good = true
  const fault = (column: RosterColumn, why: Why): void => {
    good = false
    say(column, why)
  }
  const text = (column: RosterColumn) => (cells[column] ?? '').normalize('NFKC').trim()

  const login = text('login').toLowerCase()
  if (!LOGIN.test(login)) fault('login', faults.login)
  const name = text('name')
  if (!name || [...name].length > 40) fault('name', faults.name)
  const known = world.nameOf(login)
  if (known !== undefined && name && known !== name) fault('name', faults.loginOfAnother)
  const phone = text('phone') ? normalisePhone(text('phone')) : null
  if (phone === undefined) fault('phone', faults.phone)
  if (phone === null && known === undefined) fault('phone', faults.phoneNeeded)

  const role = byName.get(text('role').toLowerCase())
  if (!role) fault('role', faults.role)
  const place = parsePlaceCode(text('place'))
  const standing = place && world.placeIs(place)
  if (!place) fault('place', faults.place)
  else if (standing === 'unknown') fault('place', faults.placeUnknown)
  else if (standing === 'outside') fault('place', faults.placeOutside)
  if (role && administrators.some((one) => one === role)) fault('role', faults.roleGranted)
  if (place && role && !heldAt(role, levelOf(place))) fault('role', faults.roleNotHere(role))
  const unit = text('unit') && place ? world.unitNamed(text('unit'), place) : undefined
  if (text('unit') && place && !unit) fault('unit', faults.unit)

  const from = text('from') ? readDay(text('from')) : world.today
  if (!from) fault('from', faults.day)
  const to = text('to') ? readDay(text('to')) : null
  if (to === undefined) fault('to', faults.day)
  if (from && to && !ordered({ from, to })) fault('to', faults.order)

  if (!good || !role || !place || !from || to === undefined || phone === undefined) return undefined
  return { row, login, name, phone, role, place, unit: unit ?? null, from, to }
}
