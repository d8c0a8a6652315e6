import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Clock } from '../clock/index.ts'
import { builder, type Db, type Statement } from '../db/index.ts'
import type { Id } from '../ids/index.ts'
import { lookUps } from './look-ups.ts'
import type { SessionTables } from './tables.ts'

export const SESSION_COOKIE = 'lianxin_session'

export interface Session {
  readonly subject: Id
  readonly kind: 'staff' | 'resident'
  readonly post: Id | null
  readonly createdAt: Temporal.Instant
  /** When a second factor was last shown in this sign-in. */
  readonly secondAt: Temporal.Instant | null
}

const q = builder<SessionTables>()
const keyOf = (hash: Buffer): string => hash.toString('hex').slice(0, 12)
const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()
/** A day at the desk, a month on one's own phone; staff also end after two idle hours (GB/T 22239 8.1.4.1 b). */
const life = { staff: { hours: 12 }, resident: { hours: 24 * 30 } } as const
const idle = { staff: { hours: 2 }, resident: { hours: 24 * 30 } } as const

/** An open sign-in on its owner's list. */
export interface OpenSession {
  /** Names it without opening it: the first digits of the hash. */
  readonly key: string
  readonly createdAt: Temporal.Instant
  readonly seenAt: Temporal.Instant
  readonly ip: string
  readonly agent: string
  readonly current: boolean
}

export interface Sessions {
  /** Opens a session and returns its token, which is kept nowhere but in the cookie. */
  open(one: {
    subject: Id
    kind: 'staff' | 'resident'
    post?: Id
    ip: string
    agent: string
    /** A second factor was shown with it. */
    second?: boolean
  }): Promise<string>
  /**
   * Who a token stands for, and what `beside` asks about that person in the same trip: every request asks both. A token
   * names its person, for this alone; it is the hash of the whole that must be known here.
   */
  find<R>(
    token: string,
    beside: (subject: Id) => Statement<R>,
  ): Promise<{ readonly session: Session; readonly rows: readonly R[] } | undefined>
  /** Acts in another post from now on. */
  usePost(token: string, post: Id): Promise<void>
  /** Notes that a second factor was shown just now. */
  showedSecond(token: string): Promise<void>
  close(token: string): Promise<void>
  closeAll(subject: Id, exceptToken?: string): Promise<void>
  /** Ends one sign-in of a person by its key on their list; false when they have no such one. */
  closeOne(subject: Id, key: string): Promise<boolean>
  /** Ends the sign-ins that act in a post which has ended. */
  closePost(subject: Id, post: Id): Promise<void>
  /** The open sign-ins of a person, last used first; `token` says which of them asks. */
  list(subject: Id, token?: string): Promise<OpenSession[]>
}

/** Sign-ins kept in the database, so that any process can end them. */
export function sessions(db: Db, clock: Clock): Sessions {
  const auth = { as: 'auth' } as const
  const lookUp = lookUps(db, clock)
  return {
    async open({ subject, kind, post, ip, agent, second = false }) {
      const token = `${randomBytes(32).toString('base64url')}.${subject}`
      const now = clock.now()
      await db.write(
        auth,
        q.insertInto('platform.session').values({
          token_hash: hashOf(token),
          subject,
          kind,
          post: post ?? null,
          created_at: now,
          seen_at: now,
          expires_at: now.add(life[kind]),
          second_at: second ? now : null,
          ip,
          agent: agent.slice(0, 300),
        }),
      )
      return token
    },
    async find(token, beside) {
      const subject = /\.([1-9]\d{17})$/.exec(token)?.[1]
      if (subject === undefined) return undefined
      const { row, rows } = await lookUp(hashOf(token), subject as Id, beside)
      if (!row) return undefined
      const now = clock.now()
      const kind = row.kind === 'staff' ? 'staff' : 'resident'
      if (Temporal.Instant.compare(row.seen_at.add(idle[kind]), now) < 0) return undefined
      // Written at most once in five minutes: a click must not cost a write.
      if (Temporal.Instant.compare(row.seen_at.add({ minutes: 5 }), now) < 0)
        await db.write(
          auth,
          q.updateTable('platform.session').set({ seen_at: now }).where('token_hash', '=', row.token_hash),
        )
      const session = {
        subject: row.subject as Id,
        kind,
        post: row.post as Id | null,
        createdAt: row.created_at,
        secondAt: row.second_at,
      } as const
      return { session, rows }
    },
    async usePost(token, post) {
      await db.write(auth, q.updateTable('platform.session').set({ post }).where('token_hash', '=', hashOf(token)))
    },
    async showedSecond(token) {
      const shown = q.updateTable('platform.session').set({ second_at: clock.now() })
      await db.write(auth, shown.where('token_hash', '=', hashOf(token)))
    },
    async close(token) {
      await db.write(auth, q.deleteFrom('platform.session').where('token_hash', '=', hashOf(token)))
    },
    async closeAll(subject, exceptToken) {
      const all = q.deleteFrom('platform.session').where('subject', '=', subject)
      await db.write(auth, exceptToken ? all.where('token_hash', '!=', hashOf(exceptToken)) : all)
    },
    async closeOne(subject, key) {
      const [rows] = await db.write(
        auth,
        q
          .deleteFrom('platform.session')
          .where('subject', '=', subject)
          .where(sql`encode(substring(token_hash for 6), 'hex')`, '=', key)
          .returning('subject'),
      )
      return rows.length > 0
    },
    async closePost(subject, post) {
      await db.write(auth, q.deleteFrom('platform.session').where('subject', '=', subject).where('post', '=', post))
    },
    async list(subject, token) {
      const mine = token && keyOf(hashOf(token))
      const [rows] = await db.read(
        auth,
        q
          .selectFrom('platform.session')
          .selectAll()
          .where('subject', '=', subject)
          .where('expires_at', '>', clock.now())
          .orderBy('seen_at', 'desc'),
      )
      return rows.map((row) => ({
        createdAt: row.created_at,
        seenAt: row.seen_at,
        ip: row.ip,
        agent: row.agent,
        key: keyOf(row.token_hash),
        current: keyOf(row.token_hash) === mine,
      }))
    },
  }
}
