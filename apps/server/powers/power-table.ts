import type { PowerTable } from '@lianxin/platform/auth'
import type { Room, RouteSpec } from '@lianxin/platform/http'
import { openBecause } from './open-because.ts'

/** A route or page, and what it does as far as that is said. */
export interface Door {
  readonly room: string
  /** `POST /api/cases/{id}/return`, `/console/cases`. */
  readonly where: string
  readonly path: string
  readonly power: string
  readonly summary: string
  /** Asks for a fresh second factor, always or for some of what it does. */
  readonly fresh: boolean
}

export interface PowerRow {
  readonly room: string
  readonly power: string
  readonly roles: readonly string[]
  readonly doors: readonly Door[]
}

export interface Powers {
  readonly rows: readonly PowerRow[]
  /** Open to anybody, to whoever is signed in, to residents or to staff, each with its reason. */
  readonly open: readonly Door[]
}

const plain = new Set(['public', 'person', 'resident', 'staff'])

interface Plugged extends Pick<Room, 'name' | 'powers' | 'pages'> {
  readonly routes?: readonly { readonly spec: RouteSpec }[]
}

function doorsOf(rooms: readonly Plugged[]): Door[] {
  return rooms.flatMap(({ name: room, routes = [], pages = [] }) => [
    ...routes.map(({ spec: { method, path, power, summary, freshSecond = false } }) => ({
      room,
      where: `${method} ${path}`,
      path,
      power,
      summary,
      fresh: freshSecond,
    })),
    ...pages.map(({ path, power, freshSecond }) => ({
      room,
      where: path,
      path,
      power,
      summary: '',
      fresh: freshSecond !== undefined,
    })),
  ])
}

/** Who may do what: every power with the roles that hold it and every address it opens, from the rooms as they are plugged in. */
export function powersOf(rooms: readonly Plugged[]): Powers {
  const doors = doorsOf(rooms)
  const rows = rooms.flatMap(({ name: room, powers }) =>
    Object.entries(powers satisfies PowerTable).map(([power, roles]) => ({
      room,
      power,
      roles,
      doors: doors.filter((door) => door.power === power),
    })),
  )
  return { rows, open: doors.filter(({ power }) => plain.has(power)) }
}

/** Addresses that ask for a power nobody declared, and open ones without a reason: both must not be. */
export function powerFaults(rooms: readonly Plugged[]): string[] {
  const { open } = powersOf(rooms)
  const declared = new Set(rooms.flatMap(({ powers }) => Object.keys(powers)))
  const undeclared = doorsOf(rooms).filter(({ power }) => !plain.has(power) && !declared.has(power))
  return [
    ...undeclared.map(({ where, power }) => `${where} asks for ${power}, which no room declares`),
    ...open
      .filter(({ path }) => !openBecause(path))
      .map(({ where, power }) => `${where} is open (${power}) and open-because.ts does not say why`),
  ]
}
