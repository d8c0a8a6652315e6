import type { NoticeBook, NoticeEvent, NoticeTexts } from '@lianxin/notices/contract'
import type { Id } from '@lianxin/platform/ids'
import { paths } from '../contract/paths.ts'
import { remindEvents, remindTopics } from './reminder.ts'

type Texts = readonly [title: string, text: string, sms: string]
const texts = ([title, text, sms]: Texts): NoticeTexts => ({ title, text, sms })

/** Told to staff on the screen they work at, and by the ways they choose. */
const toStaff = (placeholders: readonly string[], href: (id: Id) => string, zh: Texts, en: Texts): NoticeEvent => ({
  topic: 'assessment',
  urgency: 'news',
  channels: [],
  placeholders,
  href: (object) => href(object as Id),
  zh: texts(zh),
  en: texts(en),
})

/** Steps of an assessment that somebody is told of, under their codes in the book. */
const events = {
  'evaluation.period_frozen': toStaff(
    ['period', 'until'],
    paths.period,
    [
      '考核期 {period} 已冻结',
      '计了本单位哪些件、没计哪些、为什么，都已列出。有异议的，{until} 以前可以申诉。',
      '【连心】考核期 {period} 已冻结，{until} 以前可以申诉。',
    ],
    [
      'Period {period} is frozen',
      'Which of your unit’s cases count, which do not and why is listed. You may appeal until {until}.',
      'Lianxin: period {period} is frozen; appeals until {until}.',
    ],
  ),
  'evaluation.plea_filed': toStaff(
    ['number', 'until'],
    paths.plea,
    [
      '有一件剔除或申诉等您评议',
      '[诉求 {number}。]请在 {until} 以前表态并写明理由。',
      '【连心】有一件剔除或申诉等您评议，{until} 以前。',
    ],
    [
      'A plea waits for your vote',
      '[Request {number}. ]Say how you decide, and why, by {until}.',
      'Lianxin: a plea waits for your vote until {until}.',
    ],
  ),
  'evaluation.plea_upheld': toStaff(
    ['number'],
    paths.plea,
    [
      '评议组同意了本单位的申请',
      '[诉求 {number}。]更正写在冻结的数字旁边，理由可以查看。',
      '【连心】评议组同意了本单位的申请。',
    ],
    [
      'The panel upheld what your unit asked',
      '[Request {number}. ]The correction stands beside what froze; the reasons can be read.',
      'Lianxin: the panel upheld what your unit asked.',
    ],
  ),
  'evaluation.plea_refused': toStaff(
    ['number'],
    paths.plea,
    [
      '评议组没有同意本单位的申请',
      '[诉求 {number}。]理由可以查看；同一件事不再评议。',
      '【连心】评议组没有同意本单位的申请，理由可以查看。',
    ],
    [
      'The panel refused what your unit asked',
      '[Request {number}. ]The reasons can be read; the same matter is not decided again.',
      'Lianxin: the panel refused what your unit asked; the reasons can be read.',
    ],
  ),
  'evaluation.sheet_to_sign': toStaff(
    ['period', 'scheme'],
    paths.scheme,
    [
      '{scheme}：{period} 的考核表可以签发',
      '考核期已冻结。请核对每个单位的考核表，人工项录齐后签发。',
      '【连心】{period} 的目标责任考核表可以签发。',
    ],
    [
      '{scheme}: sheets of {period} can be signed',
      'The period is frozen. Look at each unit’s sheet and sign once its items are entered.',
      'Lianxin: assessment sheets of {period} can be signed.',
    ],
  ),
} as const satisfies Record<string, NoticeEvent>

export type AssessmentEvent = keyof typeof events

/** What this room tells people, with its words in both languages. */
export const evaluationNotices: NoticeBook = {
  placeholders: {
    period: { zh: '考核期', en: 'period', sort: 'text', example: '2026-03' },
    until: { zh: '截止', en: 'until', sort: 'time', example: '2026-05-11T02:00:00Z' },
    scheme: { zh: '方案名称', en: 'name of the scheme', sort: 'text', example: '街道组' },
  },
  topics: {
    ...remindTopics,
    assessment: { zh: '考核期、申诉和考核表', en: 'periods, appeals and sheets', for: 'staff' },
  },
  events: { ...remindEvents, ...events },
}

/** Months of a period, the same in both languages. */
export const spanText = (from: number, to: number): string => {
  const said = (month: number) => `${Math.floor(month / 100)}-${String(month % 100).padStart(2, '0')}`
  return from === to ? said(from) : `${said(from)}—${said(to)}`
}
