import type { NoticeBook } from '@lianxin/notices/contract'
import { moveEventsToReporter, moveEventsToStaff } from './move-events.ts'
import { placeholders } from './placeholders.ts'
import { reporterEvents, reporterTopics } from './reporter-events.ts'
import { staffEvents, staffTopics } from './staff-events.ts'

const events = { ...reporterEvents, ...moveEventsToReporter, ...staffEvents, ...moveEventsToStaff } as const

/** Everything that is told about cases. */
export type CaseEvent = keyof typeof events

/** Code of an event in the one book of the house. */
export const eventCode = (event: CaseEvent): string => `cases.${event}`

/** How an event hurries. */
export const urgencyOf = (event: CaseEvent) => events[event].urgency

/** What this room tells people, with its words in both languages. */
export const caseNotices: NoticeBook = {
  placeholders,
  topics: { ...reporterTopics, ...staffTopics },
  events: Object.fromEntries(Object.entries(events).map(([event, row]) => [`cases.${event}`, row])),
}
