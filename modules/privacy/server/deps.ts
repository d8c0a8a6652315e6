import type { Vault } from '@lianxin/platform/crypto'
import type { Db } from '@lianxin/platform/db'
import type { PersonalTable } from '@lianxin/platform/personal'

/** What the room stands on, given by whoever puts the house together. */
export interface PrivacyState {
  readonly db: Db
  readonly vault: Vault
  /** The parts of the register, of all rooms. */
  readonly personal: () => readonly PersonalTable[]
}
