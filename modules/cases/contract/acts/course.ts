import type { ActRow } from '../act-row.ts'
import { bool, choice, colleague, date, number, text, units } from '../fields.ts'
import { assistAnswers } from '../kinds.ts'
import type { Act } from '../moves.ts'
import { aboveTown, aboveVillage, handlers, offices, toReporter, why } from './who-may.ts'

const anyUnit = [...handlers] as const

/** What lengthens, divides or stops a handling. */
export const courseActs = {
  extend: {
    zh: '申请延期',
    en: 'Ask for more time',
    who: [{ standing: 'unit', roles: handlers }],
    fields: [
      number('amount', '延长多少', 'How much more', {
        min: 1,
        max: 400,
        hint: {
          zh: '与办理时限同单位（小时、工作日或天），不超过原时限',
          en: 'In the unit of the limit, at most the limit itself',
        },
      }),
      why('为什么要延期', 'Why', toReporter),
    ],
    limit: { zh: '到期以前，只能一次', en: 'before it is due, once' },
    key: 'e',
  },
  grant_extension: {
    zh: '同意延期',
    en: 'Grant the extension',
    who: [{ standing: 'ruler', roles: aboveVillage }],
    fields: [why('理由', 'Reason')],
  },
  refuse_extension: {
    zh: '不同意延期',
    en: 'Refuse the extension',
    who: [{ standing: 'ruler', roles: aboveVillage }],
    fields: [why('理由', 'Reason')],
  },
  whistle: {
    zh: '吹哨',
    en: 'Whistle for help',
    who: [
      { standing: 'unit', roles: handlers },
      { standing: 'office', roles: offices },
    ],
    fields: [
      units('units', '请谁协办', 'Assisting units', {
        max: 6,
        hint: { zh: '首接单位仍是主办，不能推给协办', en: 'The first receiver stays lead and may not shift it' },
      }),
      why('要协办什么', 'What help is needed'),
    ],
    limit: { zh: '协办单位 4 个工作小时内应答', en: 'assistants answer within 4 working hours' },
    key: 'w',
  },
  assist_answer: {
    zh: '协办应答',
    en: 'Answer as assistant',
    who: [{ standing: 'assist', roles: anyUnit }],
    fields: [
      choice('answer', '怎么配合', 'What you do', { choices: assistAnswers }),
      text('note', '说明', 'Note', { min: 2, max: 1000 }),
    ],
    limit: { zh: '4 个工作小时', en: '4 working hours' },
    key: 'g',
  },
  split: {
    zh: '分办',
    en: 'Split',
    who: [{ standing: 'office', roles: aboveVillage }],
    fields: [
      units('units', '分给哪几家', 'To which units', {
        min: 2,
        max: 6,
        hint: {
          zh: '每家一件子件，时限不变；都办完了主件才能答复',
          en: 'One part each; the whole waits for all parts',
        },
      }),
      why('怎么分工', 'Who does what'),
    ],
  },
  rejoin: {
    zh: '子件办齐',
    en: 'All parts done',
    who: [{ standing: 'system' }],
    fields: [],
  },
  reassign: {
    zh: '交给同事',
    en: 'Hand to a colleague',
    who: [{ standing: 'unit', roles: handlers }],
    fields: [colleague('to', '交给谁', 'To whom'), why('为什么', 'Why')],
    limit: { zh: '只在本单位之内；时限不变', en: 'within the unit; no clock changes' },
  },
  suspend: {
    zh: '挂账',
    en: 'Suspend',
    who: [{ standing: 'office', roles: aboveTown }],
    fields: [
      text('plan', '怎么办、等什么', 'The plan, and what is waited for', {
        min: 10,
        max: 1000,
        hint: {
          zh: '反映人会看到；公开时大家也会看到，不要写个人信息',
          en: 'Read by the reporter, and by all when public: no personal data',
        },
      }),
      date('reviewOn', '哪天复查', 'To be looked at again on', {
        hint: { zh: '30 天以内', en: 'within 30 days' },
      }),
      bool('listed', '公开挂账', 'On the public list', { required: false }),
    ],
    limit: { zh: '最长 30 天复查一次；算作未解决', en: 'looked at again within 30 days; counts as unsolved' },
    key: 'z',
  },
  resume: {
    zh: '恢复办理',
    en: 'Resume',
    who: [{ standing: 'office', roles: aboveTown }],
    fields: [why('条件怎么变了', 'What has changed')],
  },
  terminate: {
    zh: '申请终止',
    en: 'Ask to terminate',
    who: [{ standing: 'unit', roles: handlers }],
    fields: [why('反映人怎样不配合', 'How the reporter does not cooperate')],
    evidence: { zh: '须经上级批准，并抽查', en: 'needs the level above; sampled' },
  },
  approve_termination: {
    zh: '批准终止',
    en: 'Approve the termination',
    who: [{ standing: 'ruler', roles: aboveVillage }],
    fields: [why('理由', 'Reason', toReporter)],
    limit: { zh: '8 个工作小时', en: '8 working hours' },
  },
  refuse_termination: {
    zh: '不批准终止',
    en: 'Refuse the termination',
    who: [{ standing: 'ruler', roles: aboveVillage }],
    fields: [why('理由', 'Reason')],
    limit: { zh: '8 个工作小时', en: '8 working hours' },
  },
} as const satisfies Partial<Record<Act, ActRow>>
