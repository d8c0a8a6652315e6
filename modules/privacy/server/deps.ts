import type { Clock } from '@lianxin/platform/clock'
import type { Vault } from '@lianxin/platform/crypto'
import type { Db } from '@lianxin/platform/db'
import type { County, Id, IdSource, PlaceCode } from '@lianxin/platform/ids'
import type { PersonalTable, Term } from '@lianxin/platform/personal'

/** A file somebody sent, for the copy of their data. */
export interface OwnFile {
  readonly id: Id
  readonly mime: string
  readonly body: Buffer
}

/** What the room stands on, given by whoever puts the house together. */
export interface PrivacyState {
  readonly db: Db
  readonly ids: IdSource
  readonly clock: Clock
  readonly city: County
  readonly vault: Vault
  /** The parts of the register, of all rooms. */
  readonly personal: () => readonly PersonalTable[]
  /** What ends the time for which fields are kept, of all rooms. */
  readonly terms: () => readonly Term[]
  /** The end of so many days of work from now, by the city's calendar. */
  readonly dueAfter: (at: Temporal.Instant, workDays: number) => Temporal.Instant
  /** How a resident is called on a page of the desk: with stars. */
  readonly calledAs: (person: Id) => Promise<string>
  /** Where a request lies; undefined when there is none of that id. */
  readonly placeOfCase: (id: Id) => Promise<PlaceCode | undefined>
  /** Photos and voice notes of a resident's requests. */
  readonly filesOf: (person: Id) => Promise<readonly OwnFile[]>
  /** Deletes what the rooms keep of a resident, as far as nothing holds it back; `held` are requests still open or under a legal hold. */
  readonly erase: (person: Id) => Promise<{ readonly held: number }>
}
