import type { NoticeBook } from '@lianxin/notices/contract'
import { toReporter, type CaseEventRow } from './event-shape.ts'

/** What a reporter may choose channels for. Whether it was taken up and what came of it must be heard (北京市接诉即办工作条例 11、15). */
export const reporterTopics = {
  receipt: { zh: '收到、受理或者没有受理', en: 'received, accepted or not', for: 'resident', must: true },
  progress: { zh: '办到哪一步', en: 'steps on the way', for: 'resident' },
  answer: { zh: '有了答复，请我评价', en: 'the answer, and the rating asked for', for: 'resident', must: true },
} as const satisfies NoticeBook['topics']

/** Told to the reporter. A message a day too many is one too many, so not every step has one. */
export const reporterEvents = {
  received: toReporter(
    'receipt',
    ['number', 'code'],
    [
      '收到您的诉求 {number}',
      '工作人员正在看归谁办。',
      '【连心】收到您的诉求 {number}。[查询码 {code}。]正在看归谁办。',
    ],
    [
      'Request {number} received',
      'A person is deciding who handles it.',
      'Lianxin: request {number} received.[ Code {code}.] Being assigned.',
    ],
  ),
  received_sent: toReporter(
    'receipt',
    ['number', 'code', 'unit', 'due'],
    [
      '收到您的诉求 {number}',
      '由{unit}办理[，{due} 前答复]。',
      '【连心】收到您的诉求 {number}。[查询码 {code}。]由{unit}办理[，{due} 前答复]。',
    ],
    [
      'Request {number} received',
      '{unit} handles it[ by {due}].',
      'Lianxin: request {number} received.[ Code {code}.] {unit} handles it[ by {due}].',
    ],
  ),
  received_settled: toReporter(
    'answer',
    ['number', 'code'],
    [
      '诉求 {number} 已当场解决',
      '收到并已当场解决，请您评价。',
      '【连心】诉求 {number} 已当场解决，请您评价。[查询码 {code}。]',
    ],
    [
      'Request {number} settled on the spot',
      'Received and settled at once; please rate it.',
      'Lianxin: request {number} was settled on the spot; please rate it.[ Code {code}.]',
    ],
  ),
  accepted: toReporter(
    'receipt',
    ['number', 'unit', 'due'],
    [
      '诉求 {number} 已受理',
      '[由{unit}办理][，{due} 前办好]。',
      '【连心】诉求 {number} 已受理[，由{unit}办理][，{due} 前办好]。',
    ],
    [
      'Request {number} accepted',
      'Accepted[; {unit} handles it][ by {due}].',
      'Lianxin: request {number} accepted[; {unit} handles it][ by {due}].',
    ],
  ),
  not_accepted: toReporter(
    'receipt',
    ['number', 'reason', 'way', 'words'],
    ['诉求 {number} 没有受理', '{reason}。{way}[\n{words}]', '【连心】诉求 {number} 没有受理：{reason}。{way}'],
    [
      'Request {number} not accepted',
      'Because: {reason}. {way}[\n{words}]',
      'Lianxin: request {number} not accepted: {reason}. {way}',
    ],
  ),
  settled: toReporter(
    'answer',
    ['number', 'words'],
    ['诉求 {number} 已当场解决，请您评价', '{words}', '【连心】诉求 {number} 已当场解决，请您评价。'],
    [
      'Request {number} settled on the spot; please rate it',
      '{words}',
      'Lianxin: request {number} was settled on the spot; please rate it.',
    ],
  ),
  sent: toReporter(
    'progress',
    ['number', 'unit', 'due'],
    ['诉求 {number} 已派给{unit}', '[{due} 前办好]', '【连心】诉求 {number} 已派给{unit}[，{due} 前办好]。'],
    [
      'Request {number} sent to {unit}',
      '[To be done by {due}]',
      'Lianxin: request {number} is with {unit}[, to be done by {due}].',
    ],
  ),
  progressed: toReporter(
    'progress',
    ['number', 'words'],
    ['诉求 {number} 有进展', '{words}', '【连心】诉求 {number} 有进展，请打开“我的诉求”或用查询码查看。'],
    [
      'Request {number}: progress',
      '{words}',
      'Lianxin: there is progress on request {number}; see "My requests" or use your code.',
    ],
  ),
  answered: toReporter(
    'answer',
    ['number'],
    [
      '诉求 {number} 有答复了，请您评价',
      '承办单位已办好，别人核查过了。解决没有，只有您能评；7 天内有效。',
      '【连心】诉求 {number} 有答复了，请您评价，7 天内有效。',
    ],
    [
      'Request {number} answered; please rate it',
      'The unit is done and someone else has checked. Only you can say whether it is solved; within 7 days.',
      'Lianxin: request {number} is answered. Please rate it within 7 days.',
    ],
  ),
  sent_back: toReporter(
    'progress',
    ['number', 'unit', 'due'],
    ['诉求 {number} 退回重办', '由{unit}重办[，{due} 前办好]。', '【连心】诉求 {number} 没办好，已退回{unit}重办。'],
    [
      'Request {number} sent back',
      '{unit} does it again[ by {due}].',
      'Lianxin: request {number} was sent back to {unit} to be done again.',
    ],
  ),
  sent_up: toReporter(
    'progress',
    ['number'],
    ['诉求 {number} 提级重办', '由上一级重新派单。', '【连心】诉求 {number} 提级重办，由上一级重新派单。'],
    [
      'Request {number} goes one level up',
      'The level above sends it out again.',
      'Lianxin: request {number} goes one level up to be handled again.',
    ],
  ),
  closed_unrated: toReporter(
    'answer',
    ['number'],
    [
      '诉求 {number} 已结案',
      '7 天没有评价，不算满意。30 天内可以重启。',
      '【连心】诉求 {number} 7 天没有评价，已结案，不算满意。30 天内可以重启。',
    ],
    [
      'Request {number} closed',
      'No rating in 7 days: not counted as satisfied. You may reopen it within 30 days.',
      'Lianxin: request {number} closed without a rating, not counted as satisfied. You may reopen it within 30 days.',
    ],
  ),
} as const satisfies Record<string, CaseEventRow>
