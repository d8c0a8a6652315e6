import type { Entries } from '../../contract/entries.ts'
import { iso } from './iso.ts'
import type { Arrived } from '../../rules/arrival.ts'

type Known = Pick<Entries['report'], 'channel' | 'category' | 'urgent'>

/** What the journal says of a report: where it went and, where a published rule sent it, which rule and whose. */
export function reportBody(arrived: Arrived, known: Known): Entries['report'] {
  const { status, unit, trace, handleBy } = arrived
  const ruled = unit !== null && trace.by === 'rule'
  // In the order of the journal, which then has nothing to sort.
  return {
    category: known.category,
    channel: known.channel,
    handleBy: iso(handleBy),
    publisher: ruled ? trace.publisher : null,
    rule: ruled ? trace.rule : null,
    to: status,
    unit: unit && { id: unit.id, name: unit.name },
    urgent: known.urgent,
  }
}
