import type { PowerTable } from '../auth/index.ts'
import type { Job } from '../jobs/index.ts'
import type { Follower } from '../journal/index.ts'
import type { MainObject } from '../objects/index.ts'
import type { PersonalTable, Term } from '../personal/index.ts'
import type { BoundRoute } from './handlers.ts'
import type { Page } from './page.ts'
import type { RefusalTable } from './refusal.ts'

export type { Raw } from './page.ts'

/** What a room plugs into the house. */
export interface Room {
  readonly name: string
  readonly powers: PowerTable
  readonly refusals: RefusalTable
  readonly routes?: readonly BoundRoute[]
  readonly pages?: readonly Page[]
  /** Addresses of a standard of others, as the OpenAPI document has them: no schema of ours binds them. */
  readonly paths?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly followers?: readonly Follower[]
  readonly jobs?: readonly Job[]
  /** What of it can be taken out in bulk. */
  readonly objects?: readonly MainObject[]
  /** Its part of the register of personal data. */
  readonly personal?: readonly PersonalTable[]
  /** What ends the time for which its fields are kept. */
  readonly terms?: readonly Term[]
  /** Loads what the room keeps in memory; called before the first request. */
  start?(): Promise<void>
  stop?(): Promise<void>
}
