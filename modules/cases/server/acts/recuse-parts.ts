import { sql } from 'kysely'
import { raw, type Statement } from '@lianxin/platform/db'
import { countyOf, type PlaceCode } from '@lianxin/platform/ids'
import { record, type ToRecord } from '@lianxin/platform/journal'
import type { CaseId } from '../../contract/ids.ts'
import { recuseFromCase } from '../../rules/change/recuse-from-case.ts'
import type { ActInput, ChangeContext } from '../../rules/change/index.ts'
import { recordOf, type CaseRow } from '../case-row.ts'
import { derivedId } from '../derived-id.ts'
import { doerOf } from '../recusal.ts'
import { contextAt, type CasesState } from '../state.ts'
import { updateCase } from '../store.ts'
import type { Acting } from './standing.ts'

/** Whoever names may name themselves, and the row is out of their own sight with this very act: the policy lets it pass. */
export const naming = (): Statement => raw(sql`set local app.self = '*'`)

/**
 * The parts of a split case follow its recusal in the same transaction, each by an entry of its own, ended ones too. That
 * it may be named was asked of the whole; a part has no other answer to give.
 */
export function recuseParts(
  cases: CasesState,
  { actor }: Acting,
  parts: readonly CaseRow[],
  actId: string,
  input: ActInput<'recuse'>,
  around: Partial<ChangeContext>,
): Statement[] {
  const at = cases.clock.now()
  return parts.flatMap((row) => {
    const one = recordOf(row)
    const context = {
      ...contextAt(cases, one.place, doerOf(cases, actor), at.epochMilliseconds),
      ...around,
    }
    const decided = recuseFromCase(one, input, context)
    if ('refuse' in decided) return []
    const id = row.id as CaseId
    const entry = record({
      county: countyOf(id),
      object: id,
      place: row.place as PlaceCode,
      act: 'cases.recuse',
      actId: derivedId(`${actId} recuses part ${id}`),
      actor,
      at,
      ...(decided.why ? { why: decided.why } : {}),
      body: decided.body as unknown as ToRecord['body'],
      prev: { version: row.version, hash: row.head },
    })
    return [updateCase(id, decided.set, entry), ...entry.statements]
  })
}
