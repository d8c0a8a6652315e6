import { ways, type NoticeBook, type NoticeEvent, type Way } from '../contract/book.ts'

export interface TopicChoice {
  readonly topic: string
  readonly zh: string
  readonly en: string
  /** Ways that are on. */
  readonly on: readonly Way[]
  /** Ways that cannot be switched off, since it must be heard. */
  readonly fixed: readonly Way[]
}

const eventsOf = (book: NoticeBook, topic: string): NoticeEvent[] =>
  Object.values(book.events).filter((event) => event.topic === topic && event.inApp !== false)

/** Ways of a topic when nothing was chosen: as its events say, and any address a person gave, which she gave for this. */
const usualWays = (events: readonly NoticeEvent[]): Way[] =>
  ways.filter((way) => way !== 'sms' || events.some((event) => event.channels.includes('sms')))

/** What a resident or a member of staff may choose, topic by topic, as it stands. */
export function topicsFor(
  book: NoticeBook,
  who: 'resident' | 'staff',
  chosen: Readonly<Record<string, readonly Way[]>>,
): TopicChoice[] {
  return Object.entries(book.topics).flatMap(([topic, { zh, en, for: whose, must }]) => {
    const events = eventsOf(book, topic)
    if (whose !== who || events.length === 0) return []
    const fixed = must ? ways.filter((way) => way === 'app' || events.some((one) => one.channels.includes(way))) : []
    const on = chosen[topic] ?? usualWays(events)
    return [{ topic, zh, en, on: ways.filter((way) => on.includes(way) || fixed.includes(way)), fixed }]
  })
}

/** What was ticked, as it is kept: a topic left as it comes is left out, so that it follows what the book says later. */
export function keptTopics(
  book: NoticeBook,
  who: 'resident' | 'staff',
  ticked: (topic: string) => readonly string[],
): Record<string, Way[]> {
  const kept = topicsFor(book, who, {}).flatMap(({ topic, on, fixed }) => {
    const now = ways.filter((way) => fixed.includes(way) || ticked(topic).includes(way))
    return now.join() === on.join() ? [] : [[topic, now] as const]
  })
  return Object.fromEntries(kept)
}
