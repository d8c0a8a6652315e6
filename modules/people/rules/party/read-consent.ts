import { readDay } from '../roster-row.ts'
import { textOf, type Say } from './cells.ts'
import { partyFaults as faults } from './faults.ts'
import type { ConsentOnFile, KnownPerson, PartyRow, PartyWorld } from './party-rows.ts'

const shown = new Map<string, 'phone' | 'unit'>([
  ['电话', 'phone'],
  ['手机', 'phone'],
  ['phone', 'phone'],
  ['单位', 'unit'],
  ['unit', 'unit'],
])

/** A consent as the file states it: null when there is none, undefined when it is stated wrongly. */
export function readConsent(row: PartyRow, world: PartyWorld, say: Say): ConsentOnFile | null | undefined {
  const [dayText, showsText, evidence] = [textOf(row, 'consent'), textOf(row, 'shows'), textOf(row, 'evidence')]
  if (!dayText) {
    if (!showsText && !evidence) return null
    say('consent', faults.showsAlone)
    return undefined
  }
  const day = readDay(dayText)
  if (!day) say('consent', faults.day)
  else if (day > world.today) say('consent', faults.dayAhead)
  const shows = showsText
    .split(/[、,;\s]+/)
    .filter(Boolean)
    .map((one) => shown.get(one.toLowerCase()))
  if (shows.includes(undefined)) say('shows', faults.shows)
  const told = evidence.length === 0 || ([...evidence].length >= 4 && [...evidence].length <= 200)
  if (!told) say('evidence', faults.evidence)
  if (!day || day > world.today || shows.includes(undefined) || !told) return undefined
  return { day, shows: [...new Set(shows.filter((one) => one !== undefined))].sort(), evidence }
}

/**
 * Whether a consent on file is news: only one later than everything the person has said since. A list kept in an office
 * must not bring back somebody who has withdrawn (PIPL 15).
 */
export function newConsent(
  consent: ConsentOnFile | null,
  known: KnownPerson | undefined,
): { consent: ConsentOnFile | null; keptHidden: boolean } {
  if (!consent) return { consent: null, keptHidden: false }
  const last = known?.lastWord
  if (!last || consent.day > last.day) return { consent, keptHidden: false }
  return { consent: null, keptHidden: !last.shown }
}
