import type { Channel, NoticeEvent, NoticeTopic } from '../contract/book.ts'

/** What a person chose: channels by topic, `app` among them; a topic left out is as the event says. */
export interface Choice {
  readonly topics: Readonly<Record<string, readonly (Channel | 'app')[]>>
  /** One message a day instead of one a notice. */
  readonly digest: boolean
}

export const nothingChosen: Choice = { topics: {}, digest: false }

/** Where a person can be reached. */
export interface Addresses {
  readonly sms: string | undefined
  readonly email: string | undefined
  /** One a browser. */
  readonly push: readonly string[]
}

export interface Plan {
  /** Whether it stands in the list of notices. */
  readonly shown: boolean
  /** It waits for the digest. */
  readonly held: boolean
  readonly sends: readonly { readonly channel: Channel; readonly to: string }[]
}

/**
 * Through which channels a notice goes. What must be heard goes where the event says and wherever else the person
 * wants; a digest holds back everything else, which then stands in the list.
 */
export function planNotice(event: NoticeEvent, topic: NoticeTopic, choice: Choice, to: Addresses): Plan {
  const chosen = choice.topics[event.topic]
  const wanted = new Set<Channel | 'app'>(chosen ?? ['app', ...event.channels])
  if (topic.must) for (const one of ['app', ...event.channels] as const) wanted.add(one)
  // Someone who has a browser or an address of her own has asked for it by giving it.
  if (!chosen) for (const one of ['push', 'email'] as const) wanted.add(one)
  const held = choice.digest && event.urgency === 'news' && !topic.must && event.inApp !== false
  const ways = (['push', 'email', 'sms'] as const).filter((one) => !held && wanted.has(one))
  const sends = ways.map((channel) => addressesOf(channel, to))
  return {
    shown: event.inApp !== false && wanted.has('app'),
    held,
    sends: event.oneWay ? (firstOf(sends, ['email', 'push', 'sms']) ?? []) : sends.flat(),
  }
}

type Sends = Plan['sends']

function addressesOf(channel: Channel, to: Addresses): Sends {
  if (channel === 'push') return to.push.map((one) => ({ channel, to: one }))
  const address = to[channel]
  return address ? [{ channel, to: address }] : []
}

/** The first channel, in this order, by which the person can be reached. */
const firstOf = (sends: readonly Sends[], order: readonly Channel[]): Sends | undefined =>
  order.map((channel) => sends.find((one) => one[0]?.channel === channel)).find((one) => one !== undefined)
