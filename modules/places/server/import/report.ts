import { faultSentence, stops, type Fault } from '../../contract/faults.ts'
import type { ImportReply } from '../../contract/schemas.ts'
import type { Checked } from '../heavy/messages.ts'

/** Sentences kept of each kind; a broken file of 100,000 rows has 300,000 and nobody reads them all. Counts are whole. */
const KEPT_OF_EACH = 200

export type Report = Omit<ImportReply, 'id' | 'fileName' | 'done'> & {
  /** Revisions of the counties the file was checked against. */
  readonly seen: Readonly<Record<string, number>>
}

/** Where a fault lies, when it lies anywhere: a fault of digits has no point. */
function pointIn({ values }: Fault): { at?: { lon: number; lat: number } } {
  const [lon, lat] = [Number(values['lon'] ?? Number.NaN), Number(values['lat'] ?? Number.NaN)]
  return Number.isFinite(lon) && Number.isFinite(lat) ? { at: { lon, lat } } : {}
}

/** Sums up a check: how often each fault occurs, and the first of each in words, in the order of the file. */
export function reportOf(checked: Checked, seen: Report['seen']): Report {
  const counts: Record<string, number> = {}
  const kept: Fault[] = []
  for (const fault of checked.faults) {
    const count = (counts[fault.code] ?? 0) + 1
    counts[fault.code] = count
    if (count <= KEPT_OF_EACH) kept.push(fault)
  }
  const stopping = checked.faults.filter(stops).length
  return {
    rows: checked.drafts.length,
    added: checked.added,
    changed: checked.changed,
    snapped: checked.snapped,
    sound: checked.sound,
    stops: stopping,
    warns: checked.faults.length - stopping,
    counts,
    seen,
    faults: kept.map((fault) => ({
      row: fault.row,
      code: fault.code,
      ...(fault.field ? { field: fault.field } : {}),
      stops: stops(fault),
      ...pointIn(fault),
      zh: faultSentence(fault, 'zh'),
      en: faultSentence(fault, 'en'),
    })),
  }
}
