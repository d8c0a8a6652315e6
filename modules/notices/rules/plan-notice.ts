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
  const held = choice.digest && event.urgency === 'news' && !topic.must
  const sends = held
    ? []
    : [
        ...(wanted.has('push') ? to.push.map((one) => ({ channel: 'push' as const, to: one })) : []),
        ...(wanted.has('email') && to.email ? [{ channel: 'email' as const, to: to.email }] : []),
        ...(wanted.has('sms') && to.sms ? [{ channel: 'sms' as const, to: to.sms }] : []),
      ]
  return { shown: event.inApp !== false && wanted.has('app'), sends }
}
