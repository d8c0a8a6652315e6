import type { Words } from '@lianxin/platform/i18n'
import type { auditZh } from './audit.zh.ts'

export const auditEn: Words<typeof auditZh> = {
  title: 'Audit',
  lead: 'Who did what to which object, when; what they looked at, took out and were refused. For reading only; nobody can change it.',
  from: 'From',
  to: 'To',
  actor: 'Account id',
  object: 'Object id',
  act: 'Act',
  search: 'Search',
  how: 'A part of the act will do: looks. are looks, exports and refusals, people. accounts and posts, cases. the handling of requests. What a request says is not here.',
  at: 'Time',
  who: 'Who',
  place: 'Place',
  why: 'Reason',
  empty: 'Nothing on these days',
  emptyHow: 'Try other days or conditions.',
  more: 'There is more: ask more narrowly, or export.',
  export: 'Export as CSV',
  reason: 'Why it is taken out',
  reasonHint: 'Written into the journal',
  wrong: 'Not searched',
}
