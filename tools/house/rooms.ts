import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * The rooms of the house, lowest first. An arrow may only run from a room to one that stands before it here.
 * This is the one list: the rules of dependency-cruiser are generated from it, and a new room is added here.
 */
const order = [
  ['platform', 'platform'],
  ['ui', 'ui'],
  ['places', 'modules/places'],
  ['people', 'modules/people'],
  ['services', 'modules/services'],
  ['cases', 'modules/cases'],
  ['demo', 'demo'],
  ['tools', 'tools'],
  ['resident', 'apps/resident'],
  ['console', 'apps/console'],
  ['server', 'apps/server'],
  ['cli', 'apps/cli'],
  ['bench', 'bench'],
  ['e2e', 'e2e'],
] as const

export interface Room {
  name: string
  dir: string
  /** Files behind the `exports` of its package.json: the only ones another room may import. */
  doors: string[]
}

/** Where the project stands: the folder with the lock file. */
export const root = path.join(import.meta.dirname, '..', '..')

interface Manifest {
  exports?: Record<string, string>
}

const doorsOf = (dir: string): string[] => {
  const manifest = JSON.parse(readFileSync(path.join(root, dir, 'package.json'), 'utf8')) as Manifest
  return Object.values(manifest.exports ?? {}).map((door) => path.posix.join(dir, door))
}

/** Every room that is built, lowest first. */
export const rooms: Room[] = order
  .filter(([, dir]) => existsSync(path.join(root, dir, 'package.json')))
  .map(([name, dir]) => ({ name, dir, doors: doorsOf(dir) }))
