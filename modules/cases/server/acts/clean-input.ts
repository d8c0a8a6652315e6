import { Refusal } from '@lianxin/platform/http'
import { actRow } from '../../contract/acts.ts'
import type { Act } from '../../contract/moves.ts'
import { cleanText, lengthOf } from '../../rules/report-text.ts'

/** The words of an act as they are kept: what no reader can see is gone, and what is left must still say something. */
export function cleanInput<T extends object>(act: Act, typed: T): T {
  const clean = Object.fromEntries(
    Object.entries(typed).map(([name, value]) => [name, typeof value === 'string' ? cleanText(value) : value]),
  )
  for (const { name, kind, required, min } of actRow(act).fields) {
    const value: unknown = clean[name]
    if (kind === 'text' && required && typeof value === 'string' && lengthOf(value) < (min ?? 1))
      throw new Refusal('field_too_short', { field: name })
  }
  return clean as T
}
