import type { Clock } from '@lianxin/platform/clock'
import type { Vault } from '@lianxin/platform/crypto'
import type { Db } from '@lianxin/platform/db'
import type { County, Id } from '@lianxin/platform/ids'
import type { Ports } from '@lianxin/platform/notify'
import type { NoticeBook } from '../contract/book.ts'

/** What the room stands on, given by whoever puts the house together. */
export interface NoticesDeps {
  readonly db: Db
  readonly clock: Clock
  readonly city: County
  /** Closes and opens addresses. */
  readonly vault: Vault
  /** Secret of the installation, for the hashes of codes. */
  readonly secret: string
  /** The books of the rooms that tell people something. */
  readonly books: readonly NoticeBook[]
  readonly ports: Ports
  /** Public address of the pages, for links in e-mails; without it an e-mail names the page in words, and no address is confirmed. */
  readonly origin: string | undefined
  /** The phone of a resident or a member of staff; undefined when none is kept. */
  readonly phoneOf: (person: Id) => Promise<string | undefined>
  readonly log: (error: unknown) => void
}
