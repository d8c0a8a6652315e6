import type { Entries } from '../../contract/entries.ts'
import { iso } from './iso.ts'
import type { Arrived } from '../../rules/arrival.ts'

type Known = Pick<Entries['report'], 'channel' | 'category' | 'urgent'>

/** What the journal says of a report: where it went and, where a published rule sent it, which rule and whose. */
export function reportBody(arrived: Arrived, known: Known): Entries['report'] {
  const { status, unit, trace, handleBy } = arrived
  const ruled = unit !== null && trace.by === 'rule'
  return {
    to: status,
    ...known,
    unit: unit && { id: unit.id, name: unit.name },
    handleBy: iso(handleBy),
    rule: ruled ? trace.rule : null,
    publisher: ruled ? trace.publisher : null,
  }
}
