import type { AnyEntry, Entries, EntryAct } from '../../contract/entries.ts'
import { nonAcceptanceReasons } from '../../contract/kinds.ts'
import type { CaseEvent } from './book.ts'
import { audiences, telling, type Audience, type Telling } from './telling.ts'

export interface ToTell {
  readonly audience: Audience
  readonly event: CaseEvent
}

/** Who is told what of one entry, by the table. */
export function whomToTell(entry: AnyEntry): ToTell[] {
  // Row and body belong to the same act; the compiler cannot follow the pair.
  const row = telling[entry.act] as Telling<EntryAct>
  return audiences.flatMap((audience) => {
    const said = row[audience]
    const event = typeof said === 'function' ? said(entry.body as Entries[EntryAct] & never) : (said ?? null)
    return event ? [{ audience, event }] : []
  })
}

/** What the texts about an entry name; instants as ISO text. */
export function namesOf(entry: AnyEntry, number: string, place: string) {
  const { body } = entry
  const said = entry.act === 'on_spot' ? entry.body.result : entry.act === 'progress' ? entry.body.note : entry.why
  const refused = entry.act === 'not_accept' ? nonAcceptanceReasons[entry.body.reason] : undefined
  return {
    number,
    place,
    unit: 'unit' in body ? (body.unit?.name ?? null) : null,
    due: 'handleBy' in body ? body.handleBy : null,
    words: said,
    reason: refused ? { zh: refused.zh, en: refused.en } : null,
    way: refused?.way ?? null,
  }
}
