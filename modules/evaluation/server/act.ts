import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { Repeated, type Act, type Statement } from '@lianxin/platform/db'
import { Refusal } from '@lianxin/platform/http'
import { countyOf, type Id, type PlaceCode } from '@lianxin/platform/ids'
import { actBefore, record, type Recorded, type ToRecord } from '@lianxin/platform/journal'
import type { EvaluationState } from './deps.ts'

/** What every row that acts change keeps: where it lies and the end of its chain, none before the first act. */
interface Kept {
  readonly place: string
  readonly version: number
  readonly head: Buffer | null
}

export interface Acted {
  readonly id: Id
  readonly version: number
}

interface Decided {
  readonly why?: string | undefined
  readonly body: ToRecord['body']
  /** The writes besides the journal's; they keep version and hash of the entry on the row. */
  writes(entry: Recorded): readonly Statement[]
}

interface Doing<Row extends Kept> {
  readonly id: Id
  /** The verb: `answer_callback`. */
  readonly act: string
  readonly actId: string
  /** Reads the row under lock, within one county and the doer's range. */
  readonly lock: Statement<Row>
  /** The refusal when there is none in sight. */
  readonly missing: string
  decide(row: Row, at: Temporal.Instant, t: Pick<Act, 'send'>): Decided | Promise<Decided>
}

/** One act upon one row of this room, in two trips; sent twice it is done once and answered the same. */
export async function actOn<Row extends Kept>(
  { db, clock }: EvaluationState,
  staff: Staff,
  { id, act, actId, lock, missing, decide }: Doing<Row>,
): Promise<Acted> {
  const name = `evaluation.${act}`
  try {
    return await db.act(scopeOf(staff), async (t) => {
      const [[row], [before]] = await t.send(lock, actBefore(countyOf(id), actId))
      if (!row) throw new Refusal(missing)
      if (before) {
        if (before.object !== id || before.act !== name) throw new Refusal('act_id_used')
        return { id, version: before.version }
      }
      const at = clock.now()
      const { why, body, writes } = await decide(row, at, { send: t.send })
      const entry = record({
        county: countyOf(id),
        object: id,
        place: row.place as PlaceCode,
        act: name,
        actId,
        actor: staff,
        at,
        ...(why ? { why } : {}),
        body,
        ...(row.head ? { prev: { version: row.version, hash: row.head } } : {}),
      })
      await t.finish(...writes(entry), ...entry.statements)
      return { id, version: entry.version }
    })
  } catch (error) {
    if (error instanceof Repeated) throw new Refusal('act_id_used')
    throw error
  }
}
