import type { NoticeEvent, NoticeTexts } from '@lianxin/notices/contract'
import { paths } from '../../contract/paths.ts'
import type { CaseId } from '../../contract/ids.ts'
import type { PlaceholderName } from './placeholders.ts'

/** An event of this room's book: its names are the room's own. */
export interface CaseEventRow extends NoticeEvent {
  readonly placeholders: readonly PlaceholderName[]
}

type Texts = readonly [title: string, text: string, sms: string]
const texts = ([title, text, sms]: Texts): NoticeTexts => ({ title, text, sms })
// An object of this book is always a case.
const mine = (object: string) => paths.my.show(object as CaseId)
const desk = (object: string) => paths.desk.show(object as CaseId)

/** Told to a reporter, by text message too: many have no other way. */
export const toReporter = (
  topic: string,
  placeholders: readonly PlaceholderName[],
  zh: Texts,
  en: Texts,
): CaseEventRow => ({
  topic,
  urgency: 'news',
  channels: ['sms'],
  placeholders,
  href: mine,
  zh: texts(zh),
  en: texts(en),
})

/** Told to staff, on the screen they work at. */
export const toStaff = (
  topic: string,
  placeholders: readonly PlaceholderName[],
  zh: Texts,
  en: Texts,
): CaseEventRow => ({
  topic,
  urgency: 'news',
  channels: [],
  placeholders,
  href: desk,
  zh: texts(zh),
  en: texts(en),
})
