import type { Words } from '@lianxin/platform/i18n'
import type { looksZh } from './looks.zh.ts'

export const looksEn: Words<typeof looksZh> = {
  title: 'Who looked at my details',
  lead: 'When staff open your requests, see your name and number in full, print or take out a list, it is written here and nobody can remove it. The same person within half an hour is written once.',
  leadStaff:
    'When a colleague sees your number in full or takes out a list with you in it, it is written here and nobody can remove it.',
  none: 'Nobody has looked',
  noneHow: 'When somebody opens, sees or takes out, this page says who, when and why.',
  open: 'opened the request',
  file: 'opened a photo, a voice note or a document',
  print: 'printed the work order',
  unmask: 'saw name and number in full',
  unmaskStaff: 'saw your number in full',
  export: 'took out a list with this request in it',
  exportStaff: 'took out a list with you in it',
  refused: 'tried to open it and was not allowed to',
  why: (why) => `Reason: ${why}`,
  byWork: 'opened in the course of work; no further reason given',
  resident: 'a resident',
}
