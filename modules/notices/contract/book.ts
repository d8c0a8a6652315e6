/**
 * What can be told, as data: a room that tells people something brings a book of its events, each with its words in both
 * languages. Free of zod.
 *
 * Words: an *event* is what happened, as far as somebody is told; a *topic* is a group of events that a person chooses
 * channels for; a *notice* is one event told to one addressee; a *message* is a notice on its way through one channel.
 */
import type { Channel, Urgency } from '@lianxin/platform/notify'

export type { Channel, Urgency }

/** Where somebody can be told: in the app, and the channels that leave it. */
export const ways = ['app', 'sms', 'email', 'push'] as const satisfies readonly (Channel | 'app')[]
export type Way = (typeof ways)[number]

export type Lang = 'zh' | 'en'
export const langs = ['zh', 'en'] as const satisfies readonly Lang[]

/** The three texts of an event in one language. `{name}` is filled in; `[…]` falls away when a name in it is empty. */
export interface NoticeTexts {
  /** The line in the list, and the subject of the e-mail. */
  readonly title: string
  /** Shown below it, and the body of the e-mail. */
  readonly text: string
  /** Text message and push: short, and without the matter itself, since others may read a phone. */
  readonly sms: string
}
export const textParts = ['title', 'text', 'sms'] as const satisfies readonly (keyof NoticeTexts)[]
export type TextPart = (typeof textParts)[number]

/** A name that texts may use. */
export interface Placeholder {
  readonly zh: string
  readonly en: string
  /** `time` is kept as an instant and said in the reader's language. */
  readonly sort: 'text' | 'time'
  readonly example: string
  /** Stands in the message only and is forgotten once it was handed over; no page shows it. */
  readonly once?: true
  /** May say what the matter is about, so a text message must not hold it. */
  readonly matter?: true
}

export interface NoticeTopic {
  readonly zh: string
  readonly en: string
  readonly for: 'resident' | 'staff'
  /** Must be heard: cannot be switched off. */
  readonly must?: true
}

export interface NoticeEvent {
  readonly topic: string
  readonly urgency: Urgency
  /** Channels besides the app, unless the person chose others. */
  readonly channels: readonly Channel[]
  readonly placeholders: readonly string[]
  /** False for what only points at other notices, or must not stand where others may look. */
  readonly inApp?: false
  /** Goes through one channel only: e-mail, else web push, else a text message. */
  readonly oneWay?: true
  /** Where the notice leads, from the root of our pages; nowhere when left out. */
  readonly href?: (object: string) => string
  readonly zh: NoticeTexts
  readonly en: NoticeTexts
}

export interface NoticeBook {
  readonly placeholders: Readonly<Record<string, Placeholder>>
  readonly topics: Readonly<Record<string, NoticeTopic>>
  readonly events: Readonly<Record<string, NoticeEvent>>
}
