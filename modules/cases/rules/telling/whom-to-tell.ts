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

/**
 * Steps of a case that the reporters of those merged into it hear as well. The answer comes to each by an entry of her own,
 * and a question is for the one who was there.
 */
const heardByAll: ReadonlySet<CaseEvent> = new Set([
  'sent',
  'progressed',
  'promise_moved',
  'more_time_asked',
  'suspended',
  'level_changed',
  'sent_back',
  'sent_up',
])

/** What the reporters of merged cases are told of an entry of the one they are told of with. */
export const toldToJoined = (entry: AnyEntry): CaseEvent[] =>
  whomToTell(entry).flatMap(({ audience, event }) => (audience === 'reporter' && heardByAll.has(event) ? [event] : []))

/** What the texts about an entry name; instants as ISO text. */
export function namesOf(entry: AnyEntry, number: string, place: string) {
  const { body } = entry
  const said = wordsOf(entry)
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

/** What whoever did it wrote: for some acts it is what they are about, else the reason. */
function wordsOf(entry: AnyEntry): string | null {
  switch (entry.act) {
    case 'on_spot':
      return entry.body.result
    case 'progress':
      return entry.body.note
    case 'ask_reporter':
      return entry.body.question
    case 'suspend':
      return entry.body.plan
    case 'hand_up':
      return entry.body.tried
    default:
      return entry.why
  }
}
