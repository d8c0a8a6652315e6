import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { isUniqueViolation, Repeated, type Act, type Statement } from '@lianxin/platform/db'
import { Refusal } from '@lianxin/platform/http'
import { countyOf, type County, type Id, type PlaceCode } from '@lianxin/platform/ids'
import { actBefore, record, type Recorded, type ToRecord } from '@lianxin/platform/journal'
import type { ExchangeState } from './deps.ts'

/** What every row that acts change keeps. */
export interface Kept {
  readonly place: string
  readonly version: number
  readonly head: Buffer
}

export interface Acted {
  readonly id: Id
  readonly version: number
}

type Knows = Pick<ExchangeState, 'db' | 'clock'>

interface Begun {
  readonly id: Id
  readonly county: County
  readonly place: PlaceCode
  /** Subject and verb: `exchange.add_webhook`. */
  readonly act: string
  readonly actId: string
  readonly why?: string
  readonly body: ToRecord['body']
  writes(entry: Recorded, at: Temporal.Instant): readonly Statement[]
}

/** Begins an object of this room with its first entry; sent twice it is begun once, and answered with the first. */
export async function begin({ db, clock }: Knows, staff: Staff, one: Begun): Promise<Acted> {
  const { id, county, place, act, actId, why, body, writes } = one
  const at = clock.now()
  const entry = record({ county, object: id, place, act, actId, actor: staff, at, body, ...(why ? { why } : {}) })
  try {
    await db.act(scopeOf(staff), (t) => t.finish(...writes(entry, at), ...entry.statements))
    return { id, version: entry.version }
  } catch (error) {
    if (!(error instanceof Repeated) && !isUniqueViolation(error)) throw error
    const [[before]] = await db.read(scopeOf(staff), actBefore(county, actId))
    if (!before || before.act !== act) throw error instanceof Repeated ? new Refusal('act_id_used') : error
    return { id: before.object as Id, version: before.version }
  }
}

interface Changed<Row extends Kept> {
  readonly id: Id
  readonly act: string
  readonly actId: string
  /** Reads the row under lock, within one county and the doer's range. */
  readonly lock: Statement<Row>
  readonly missing: string
  decide(
    row: Row,
    at: Temporal.Instant,
    t: Pick<Act, 'send'>,
  ):
    | {
        readonly why?: string | undefined
        readonly body: ToRecord['body']
        writes(entry: Recorded): readonly Statement[]
      }
    | Promise<{
        readonly why?: string | undefined
        readonly body: ToRecord['body']
        writes(entry: Recorded): readonly Statement[]
      }>
}

/** One act upon one row of this room, in two trips; sent twice it is done once and answered the same. */
export async function change<Row extends Kept>(
  { db, clock }: Knows,
  staff: Staff,
  { id, act, actId, lock, missing, decide }: Changed<Row>,
): Promise<Acted> {
  try {
    return await db.act(scopeOf(staff), async (t) => {
      const [[row], [before]] = await t.send(lock, actBefore(countyOf(id), actId))
      if (!row) throw new Refusal(missing)
      if (before) {
        if (before.object !== id || before.act !== act) throw new Refusal('act_id_used')
        return { id, version: before.version }
      }
      const at = clock.now()
      const { why, body, writes } = await decide(row, at, { send: t.send })
      const entry = record({
        county: countyOf(id),
        object: id,
        place: row.place as PlaceCode,
        act,
        actId,
        actor: staff,
        at,
        ...(why ? { why } : {}),
        body,
        prev: { version: row.version, hash: row.head },
      })
      await t.finish(...writes(entry), ...entry.statements)
      return { id, version: entry.version }
    })
  } catch (error) {
    if (error instanceof Repeated) throw new Refusal('act_id_used')
    throw error
  }
}
