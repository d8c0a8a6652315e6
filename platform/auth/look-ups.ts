import type { Selectable } from 'kysely'
import type { Clock } from '../clock/index.ts'
import { builder, lane, shaped, type Db, type Statement } from '../db/index.ts'
import type { Id } from '../ids/index.ts'
import type { SessionTables } from './tables.ts'

type SessionRow = Selectable<SessionTables['platform.session']>

interface Asked {
  /** The hash of the token, hexadecimal. */
  readonly hash: string
  readonly subject: Id
  readonly beside: (subject: Id) => Statement
}

interface Found {
  readonly row: SessionRow | undefined
  readonly rows: readonly unknown[]
}

const q = builder<SessionTables>()
// A list in one bound value: the text, and so the plan, is the same for any number of sign-ins.
const openSessions = shaped((one: { hashes: readonly Buffer[]; now: Temporal.Instant }) =>
  q
    .selectFrom('platform.session')
    .selectAll()
    .where((e) => e('token_hash', '=', e.fn.any(e.val(one.hashes))))
    .where('expires_at', '>', one.now),
)

/**
 * Sign-ins looked up by the hash of their token, with what is asked beside each about its person. Every request looks,
 * so nothing that ended a moment ago stands; those that come while a look is under way share the next one.
 */
export function lookUps(db: Db, clock: Clock) {
  const looking = lane<Asked, Found>(async (batch) => {
    const people = new Map(batch.map(({ subject, beside }) => [subject, beside(subject)]))
    const hashes = [...new Set(batch.map(({ hash }) => hash))].map((hash) => Buffer.from(hash, 'hex'))
    const [open, ...beside] = await db.read(
      { as: 'auth' },
      openSessions({ hashes, now: clock.now() }),
      ...people.values(),
    )
    const sessions = new Map(open.map((row) => [row.token_hash.toString('hex'), row]))
    const rows = new Map([...people.keys()].map((subject, i) => [subject, beside[i] ?? []]))
    return batch.map(({ hash, subject }) => ({ row: sessions.get(hash), rows: rows.get(subject) ?? [] }))
  })
  return async <R>(hash: Buffer, subject: Id, beside: (subject: Id) => Statement<R>) => {
    const found = await looking.push({ hash: hash.toString('hex'), subject, beside })
    // The rows are those of the statement that was asked for this very person.
    return found as { readonly row: SessionRow | undefined; readonly rows: readonly R[] }
  }
}
