import { isUniqueViolation, lane, Repeated, type Db, type Lane } from '@lianxin/platform/db'
import { insertEntries, type Recorded } from '@lianxin/platform/journal'
import type { CaseRow } from '../case-row.ts'
import { q } from '../store.ts'
import { insertCases, type NewCase } from './case-insert.ts'

/** A report as it is written: its case and its first entry in the journal. */
export interface NewReport {
  readonly row: NewCase
  readonly entry: Recorded['row']
}

/** Undefined when the report was written now; the case it made the first time when it is a repeat. */
export type IntakeAnswer = CaseRow | undefined
export type IntakeLane = Lane<NewReport, IntakeAnswer>

/** One lane over all counties: while a commit waits for the disk the next is filled or under way. On a distributed database it would be one a county, since a commit there names one shard. */
export function intakeLane(db: Db): IntakeLane {
  return lane((batch) => writeBatch(db, batch))
}

const isRepeat = (error: unknown): boolean => error instanceof Repeated || isUniqueViolation(error, 'case_act_once')

/** Cases, entries and queue of a batch in one trip and one commit; repeats are taken out and answered by what was made. */
async function writeBatch(db: Db, batch: readonly NewReport[]): Promise<IntakeAnswer[]> {
  try {
    await insert(db, batch)
    return batch.map(() => undefined)
  } catch (error) {
    if (!isRepeat(error)) throw error
    const before = await findBefore(db, batch)
    const rest = batch.filter((one) => !before.has(keyOf(one.row)))
    // Nothing of it is there after all: the act id was used for something else.
    if (rest.length === batch.length) throw error
    if (rest.length > 0) await insert(db, rest)
    return batch.map((one) => before.get(keyOf(one.row)))
  }
}

const insert = (db: Db, batch: readonly NewReport[]) =>
  db.act({ as: 'intake' }, (t) =>
    t.finish(...insertCases(batch.map(({ row }) => row)), ...insertEntries(batch.map(({ entry }) => entry))),
  )

const keyOf = (row: { county: unknown; act_id: unknown }): string => `${String(row.county)}:${String(row.act_id)}`

async function findBefore(db: Db, batch: readonly NewReport[]): Promise<Map<string, CaseRow>> {
  const [rows] = await db.read(
    { as: 'intake' },
    q
      .selectFrom('cases.case')
      .selectAll()
      .where((e) =>
        e.or(
          batch.map(({ row }) =>
            e.and([e('county', '=', row.county as number), e('act_id', '=', row.act_id as string)]),
          ),
        ),
      ),
  )
  return new Map(rows.map((row) => [keyOf(row), row]))
}
