import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Where the project stands: the folder with the lock file. */
export const root = path.join(import.meta.dirname, '..', '..')

const json = <T>(file: string) => JSON.parse(readFileSync(path.join(root, file), 'utf8')) as T

/**
 * The rooms of the house, lowest first: rooms.json, which also orders the migrations, and above it what is made of
 * rooms. An arrow may only run from a room to one that stands before it. A new room is added in rooms.json alone.
 */
const order: [name: string, dir: string][] = [
  ...json<string[]>('rooms.json').map((name): [string, string] => [
    name,
    existsSync(path.join(root, name)) ? name : `modules/${name}`,
  ]),
  ['demo', 'demo'],
  ['tools', 'tools'],
  ['resident', 'apps/resident'],
  ['console', 'apps/console'],
  ['server', 'apps/server'],
  ['client', 'apps/client'],
  ['cli', 'apps/cli'],

  ['bench', 'bench'],
  ['e2e', 'e2e'],
]

export interface Room {
  name: string
  dir: string
  /** Files behind the `exports` of its package.json: the only ones another room may import. */
  doors: string[]
}

interface Manifest {
  exports?: Record<string, string>
}

const doorsOf = (dir: string): string[] => {
  const manifest = json<Manifest>(`${dir}/package.json`)
  return Object.values(manifest.exports ?? {}).map((door) => path.posix.join(dir, door))
}

/** Every room that is built, lowest first. */
export const rooms: Room[] = order
  .filter(([, dir]) => existsSync(path.join(root, dir, 'package.json')))
  .map(([name, dir]) => ({ name, dir, doors: doorsOf(dir) }))
