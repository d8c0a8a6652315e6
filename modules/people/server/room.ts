import type { PeopleDeps } from './deps.ts'
import { liveDirectory, type LiveDirectory } from './directory.ts'
import { keysOf, type Keys } from './keys.ts'

/** The room at work: what it was given, its keys and its directory of units. */
export interface PeopleState extends PeopleDeps {
  readonly keys: Keys
  readonly units: LiveDirectory
}

/** Puts the room's own parts beside what it was given. */
export function peopleState(deps: PeopleDeps): PeopleState {
  return { ...deps, keys: keysOf(deps.secret), units: liveDirectory(deps.db, deps.clock) }
}
