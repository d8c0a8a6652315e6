import { everywhere } from '@lianxin/platform/journal'
import type { CasesState } from '../state.ts'
import { q } from '../store.ts'

/** What a closed case said and how it was filed in the end. */
export interface ClosedText {
  readonly text: string
  readonly category: string
  readonly closedAt: Temporal.Instant
}

/**
 * The newest closed cases, oldest first, for learning how this city files what people say. A confidential case, one that
 * complains of somebody, and one whose words are gone are left out.
 */
export async function closedTexts(cases: Pick<CasesState, 'db'>, most: number): Promise<ClosedText[]> {
  const [rows] = await cases.db.read(
    everywhere,
    q
      .selectFrom('cases.case')
      .select(['text', 'category', 'closed_at'])
      .where('status', '=', 'closed')
      .where('ending', '=', 'handled')
      .where('category', 'is not', null)
      .where('closed_at', 'is not', null)
      .where('confidential', '=', false)
      .where('sealed', '=', false)
      .where('accused_unit', 'is', null)
      .where('accused_account', 'is', null)
      .where('text', '<>', '')
      .orderBy('closed_at', 'desc')
      .orderBy('id', 'desc')
      .limit(most),
  )
  return rows.toReversed().map(({ text, category, closed_at: at }) => ({ text, category: category!, closedAt: at! }))
}
