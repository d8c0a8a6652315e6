import type { NoticeBook } from '@lianxin/notices/contract'
import { toStaff, type CaseEventRow } from './event-shape.ts'

/** What staff may choose channels for. The ring of an urgent case must be heard. */
export const staffTopics = {
  call: { zh: '紧急响铃', en: 'urgent calls', for: 'staff', must: true },
  work: { zh: '派到我单位的', en: 'sent to my unit', for: 'staff' },
  office: { zh: '等我们受理、派单、核查、裁定的', en: 'waiting for our office', for: 'staff' },
} as const satisfies NoticeBook['topics']

/** Told to staff: the number and the place, never the matter and never the reporter. */
export const staffEvents = {
  ring: {
    ...toStaff(
      'call',
      ['number', 'unit', 'step', 'minutes'],
      [
        '紧急：{number} 待{step}',
        '{unit}值班。请立即处理，处理前每 {minutes} 分钟提醒一次。',
        '【连心】紧急诉求 {number} 待{step}（{unit}）。请立即处理，处理前每 {minutes} 分钟提醒一次。',
      ],
      [
        'Urgent: {number} waits for {step}',
        'On duty for {unit}. Take it now; it rings every {minutes} minutes until then.',
        'Lianxin: urgent request {number} waits for {step} ({unit}). It rings every {minutes} minutes until taken.',
      ],
    ),
    urgency: 'call',
    channels: ['sms'],
  },
  work_sent: toStaff(
    'work',
    ['number', 'place', 'due'],
    ['新派来 {number}', '{place}[，{due} 前办好]。', '【连心】新派来诉求 {number}[，{due} 前办好]。'],
    [
      '{number} sent to your unit',
      '{place}[, to be done by {due}].',
      'Lianxin: request {number} was sent to your unit[, due {due}].',
    ],
  ),
  work_again: toStaff(
    'work',
    ['number', 'place', 'due', 'words'],
    ['{number} 退回重办', '[{words}\n]{place}[，{due} 前办好]。', '【连心】诉求 {number} 退回重办[，{due} 前办好]。'],
    [
      '{number} sent back to your unit',
      '[{words}\n]{place}[, to be done by {due}].',
      'Lianxin: request {number} was sent back to your unit[, due {due}].',
    ],
  ),
  return_overruled: toStaff(
    'work',
    ['number', 'words'],
    ['{number} 的退单被驳回', '仍由本单位办理。[{words}]', '【连心】诉求 {number} 的退单被驳回，仍由本单位办理。'],
    [
      'The return of {number} was overruled',
      'Your unit handles it. [{words}]',
      'Lianxin: the return of {number} was overruled; your unit handles it.',
    ],
  ),
  waits_for_office: toStaff(
    'office',
    ['number', 'place'],
    ['{number} 等待受理或派单', '{place}', '【连心】诉求 {number} 等待受理或派单。'],
    ['{number} waits to be accepted or dispatched', '{place}', 'Lianxin: request {number} waits for your office.'],
  ),
  waits_for_ruling: toStaff(
    'office',
    ['number', 'place', 'words'],
    ['{number} 申请退单，等待裁定', '[{words}\n]{place}', '【连心】诉求 {number} 申请退单，等待裁定。'],
    [
      '{number}: a return waits for a ruling',
      '[{words}\n]{place}',
      'Lianxin: the return of {number} waits for a ruling.',
    ],
  ),
  waits_for_check: toStaff(
    'office',
    ['number', 'place'],
    ['{number} 办好了，等待核查', '{place}', '【连心】诉求 {number} 等待核查。'],
    ['{number} is handled and waits for a check', '{place}', 'Lianxin: request {number} waits for a check.'],
  ),
  rated_badly: toStaff(
    'office',
    ['number', 'place'],
    ['{number} 反映人说没办好', '{place}。请决定是否重办。', '【连心】诉求 {number} 反映人说没办好，请决定是否重办。'],
    [
      '{number}: the reporter says it is not done',
      '{place}. Decide whether it is done again.',
      'Lianxin: the reporter of {number} says it is not done; a decision is due.',
    ],
  ),
} as const satisfies Record<string, CaseEventRow>
