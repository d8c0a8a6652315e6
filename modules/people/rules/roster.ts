import { levelOf, parsePlaceCode } from '@lianxin/places/contract'
import type { PlaceCode, UnitId } from '../contract/ids.ts'
import { heldAt, roleCodes, roles, type RoleCode } from '../contract/roles.ts'
import { rosterColumns, type RosterColumn } from '../contract/roster-columns.ts'
import { normalisePhone } from './phone.ts'
import { ordered, overlap } from './post-dates.ts'

/** One line of the spreadsheet; `row` as the spreadsheet numbers it. */
export interface RosterRow {
  readonly row: number
  readonly cells: Readonly<Partial<Record<RosterColumn, string>>>
}

export interface Fault {
  readonly row: number
  readonly column: string
  readonly value: string
  readonly why: string
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

/**
 * Checks a roster as a whole and reports every fault by row, so that it is corrected once and not fault by fault.
 * Entries are complete only when there are no faults: nothing is written otherwise.
 */
export function checkRoster(
  rows: readonly RosterRow[],
  world: RosterWorld,
): { entries: RosterEntry[]; faults: Fault[] } {
  const faults: Fault[] = []
  const entries = rows.map((row) => readRow(row, world, faults)).filter((entry) => entry !== undefined)
  checkTogether(entries, faults)
  return { entries, faults: faults.sort((a, b) => a.row - b.row) }
}

function readRow({ row, cells }: RosterRow, world: RosterWorld, faults: Fault[]): RosterEntry | undefined {
  const before = faults.length
  const text = (column: RosterColumn) => (cells[column] ?? '').normalize('NFKC').trim()
  const fault = (column: RosterColumn, why: string) =>
    void faults.push({ row, column: rosterColumns[column], value: (cells[column] ?? '').slice(0, 60), why })

  const login = text('login').toLowerCase()
  if (!LOGIN.test(login)) fault('login', '应为 3–40 位小写字母、数字、点、横线或下划线')
  const name = text('name')
  if (!name || [...name].length > 40) fault('name', '请填写姓名，不超过 40 字')
  const known = world.nameOf(login)
  if (known !== undefined && name && known !== name) fault('name', `登录名 ${login} 已属于另一人，请换登录名`)
  const phone = text('phone') ? (normalisePhone(text('phone')) ?? '') : null
  if (phone === '') fault('phone', '手机号应为 11 位，以 1 开头')
  const role = byName.get(text('role').toLowerCase())
  if (!role) fault('role', `没有这个角色，可填：${roleCodes.map((code) => roles[code].zh).join('、')}`)
  const place = parsePlaceCode(text('place'))
  if (!place) fault('place', '应为 4、6、9、12、15 或 18 位地方代码')
  else if (world.placeIs(place) === 'unknown') fault('place', '没有这个地方，请核对代码')
  else if (world.placeIs(place) === 'outside') fault('place', '不在您任职的范围内')
  if (place && role && !heldAt(role, levelOf(place))) fault('role', `${roles[role].zh}不在这一级任职`)
  const unit = text('unit') && place ? world.unitNamed(text('unit'), place) : undefined
  if (text('unit') && place && !unit) fault('unit', '该地及其上级没有这个名称的单位')
  const from = text('from') ? readDay(text('from')) : world.today
  if (!from) fault('from', '应为日期，如 2026-03-01')
  const to = text('to') ? readDay(text('to')) : null
  if (to === undefined) fault('to', '应为日期，如 2026-03-01')
  if (from && to && !ordered({ from, to })) fault('to', '止任日期应晚于任职日期')

  if (faults.length > before || !role || !place || !from || to === undefined) return undefined
  return { row, login, name, phone, role, place, unit: unit ?? null, from, to }
}

/** Faults between rows: one login with two names or phones, and the same post twice at once. */
function checkTogether(entries: readonly RosterEntry[], faults: Fault[]): void {
  const first = new Map<string, RosterEntry>()
  const posts = new Map<string, RosterEntry[]>()
  for (const entry of entries) {
    const before = first.get(entry.login)
    if (!before) first.set(entry.login, entry)
    else if (before.name !== entry.name)
      faults.push({
        row: entry.row,
        column: rosterColumns.login,
        value: entry.login,
        why: `与第 ${before.row} 行登录名相同而姓名不同`,
      })
    else if (entry.phone && before.phone && before.phone !== entry.phone)
      faults.push({
        row: entry.row,
        column: rosterColumns.phone,
        value: entry.phone,
        why: `与第 ${before.row} 行是同一人而手机不同`,
      })
    const key = `${entry.login} ${entry.role} ${entry.place}`
    const same = posts.get(key) ?? []
    const twice = same.find((one) => overlap(one, entry))
    if (twice)
      faults.push({
        row: entry.row,
        column: rosterColumns.role,
        value: roles[entry.role].zh,
        why: `与第 ${twice.row} 行是同一任职`,
      })
    posts.set(key, [...same, entry])
  }
}
