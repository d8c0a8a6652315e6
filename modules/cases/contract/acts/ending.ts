import type { ActRow } from '../act-row.ts'
import { choice, details, files, number, text } from '../fields.ts'
import { solvedAnswers } from '../kinds.ts'
import type { Act } from '../moves.ts'
import { aboveVillage, checkers, offices, why } from './who-may.ts'

const photos = files('files', '照片', 'Photos', { required: false, max: 6 })

/** The check, the reporter's own acts, and the end. */
export const endingActs = {
  pass: {
    zh: '核查通过',
    en: 'Check passed',
    who: [{ standing: 'checker', roles: checkers }],
    fields: [text('note', '核查说明', 'What was seen', { required: false, max: 1000 })],
    limit: { zh: '8 个工作小时', en: '8 working hours' },
    evidence: { zh: '不能核查自己或本单位办的', en: 'never one’s own work or one’s own unit’s' },
    key: 'y',
  },
  rework: {
    zh: '退回重办',
    en: 'Send back',
    who: [
      { standing: 'checker', roles: checkers, from: ['handled'] },
      { standing: 'checker', roles: [...aboveVillage, 'callbackAuditor'], from: ['rated'] },
    ],
    fields: [why('哪里没办好', 'What is still wrong')],
    limit: { zh: '新时限为原来的一半，不少于 8 个工作小时', en: 'half the first limit, at least 8 working hours' },
    key: 'b',
  },
  rework_up: {
    zh: '提级重办',
    en: 'Send one level up',
    who: [{ standing: 'checker', roles: [...offices, 'callbackAuditor'] }],
    fields: [why('为什么提级', 'Why one level up')],
    limit: { zh: '第二次重办由上一级派单', en: 'a second rework is dispatched by the level above' },
    key: 'b',
  },
  rate: {
    zh: '评价',
    en: 'Rate',
    who: [{ standing: 'reporter' }],
    fields: [
      choice('solved', '问题解决了吗', 'Is it solved?', { choices: solvedAnswers }),
      number('score', '满意程度', 'How satisfied', { min: 1, max: 5 }),
      text('words', '想说的话', 'Your words', { required: false, max: 1000 }),
    ],
    limit: { zh: '7 天内；不评不算满意', en: 'within 7 days; no answer never counts as satisfied' },
  },
  close: {
    zh: '结案',
    en: 'Close',
    who: [
      { standing: 'system' },
      { standing: 'checker', roles: [...aboveVillage, 'callbackAuditor'], from: ['rated'] },
    ],
    fields: [why('为什么不再重办', 'Why it is not sent back')],
    key: 'x',
  },
  reopen: {
    zh: '重启',
    en: 'Reopen',
    who: [{ standing: 'reporter' }],
    fields: [why('有什么新情况', 'What is new')],
    limit: { zh: '结案后 30 天内', en: 'within 30 days of closing' },
  },
  withdraw: {
    zh: '撤回',
    en: 'Withdraw',
    who: [{ standing: 'reporter' }, { standing: 'system', from: ['dispatched', 'in_progress', 'accepted'] }],
    fields: [text('why', '为什么撤回', 'Why', { required: false, max: 1000 })],
    limit: { zh: '答复以前；撤回会抽查', en: 'until there is an answer; withdrawals are sampled' },
  },
  answer: {
    zh: '补充回答',
    en: 'Answer the question',
    who: [{ standing: 'reporter' }],
    fields: [text('words', '回答', 'Your answer', { min: 1, max: 1000 }), photos],
  },
  add: {
    zh: '补充情况',
    en: 'Add to it',
    who: [{ standing: 'reporter' }],
    fields: [
      details('details', '要点', 'Details', { required: false }),
      text('words', '补充什么', 'What to add', { required: false, max: 1000 }),
      photos,
    ],
    limit: { zh: '结案以前', en: 'as long as it is open' },
  },
  review: {
    zh: '申请复查（复核）',
    en: 'Ask for a review (re-check)',
    who: [{ standing: 'reporter' }],
    fields: [why('对答复哪里不服', 'What is wrong with the answer')],
    limit: {
      zh: '信访事项，收到答复 30 天内；上一级 30 天内办结',
      en: 'petitions, within 30 days of the answer; the level above has 30 days',
    },
  },
  archive: {
    zh: '归档',
    en: 'Archive',
    who: [{ standing: 'system' }],
    fields: [],
    limit: { zh: '结束满 30 天', en: '30 days after the end' },
  },
} as const satisfies Partial<Record<Act, ActRow>>
