import type { RoleCode } from '@lianxin/people/contract'
import type { ActField } from './fields.ts'
import { category, choice, files, number, text, unit } from './fields.ts'
import { contactWays, natures, nonAcceptanceReasons, outcomes, solvedAnswers } from './kinds.ts'
import type { Act, Status } from './moves.ts'

/**
 * How the one who acts stands to the case.
 * `reporter`: it is hers. `unit`: her post is in the lead unit. `office`: dispatcher of the case's level or above,
 * at a place that holds the case's place. `ruler`: an office above the one whose unit returns it. `checker`: at a
 * place that holds the case's place, neither the handler nor of the handling unit. `ground`: works in the grid or
 * village of the case. `system`: a published rule or a clock.
 */
export type Standing = 'reporter' | 'unit' | 'office' | 'ruler' | 'checker' | 'ground' | 'system'

export interface Who {
  readonly standing: Standing
  /** Roles that may, in this standing; the reporter and the system need none. */
  readonly roles?: readonly RoleCode[]
  /** Only in these states. */
  readonly from?: readonly Status[]
}

export interface ActRow {
  readonly zh: string
  readonly en: string
  readonly who: readonly Who[]
  readonly fields: readonly ActField[]
  /** When it must or may be done, in words; the figures are in rules/deadlines.ts. */
  readonly limit?: { readonly zh: string; readonly en: string }
  /** What must be shown for it. */
  readonly evidence?: { readonly zh: string; readonly en: string }
  /** Key of the desk. */
  readonly key?: string
}

const offices = ['clerk', 'townDispatcher', 'countyDispatcher', 'cityDispatcher'] as const
const aboveVillage = ['townDispatcher', 'countyDispatcher', 'cityDispatcher'] as const
const handlers = ['deptHandler', 'deptLead', 'townUnit', 'clerk', 'gridWorker', 'gridLeader'] as const
const ground = ['gridWorker', 'gridLeader', 'clerk'] as const
const why = (zh: string, en: string) => text('why', zh, en, { min: 5, max: 1000 })

export const actRows = {
  accept: {
    zh: '受理',
    en: 'Accept',
    who: [{ standing: 'office', roles: offices }],
    fields: [
      category('category', '类别', 'Category'),
      choice('nature', '性质', 'Nature', { choices: natures, required: false }),
      unit('unit', '承办单位', 'Handling unit', {
        required: false,
        hint: { zh: '不选就按规则派单，规则定不了再由您派', en: 'Left empty, the rules dispatch it if they can' },
      }),
    ],
    limit: { zh: '紧急 30 分钟，其余 2 个工作小时', en: 'urgent 30 minutes, else 2 working hours' },
    key: 'a',
  },
  not_accept: {
    zh: '不予受理',
    en: 'Do not accept',
    who: [{ standing: 'office', roles: aboveVillage }],
    fields: [
      choice('reason', '原因', 'Reason', { choices: nonAcceptanceReasons }),
      text('why', '给反映人的说明', 'Words to the reporter', {
        min: 5,
        max: 1000,
        hint: {
          zh: '反映人会看到原因、说明和该走的途径',
          en: 'The reporter reads the reason, this, and the right way',
        },
      }),
    ],
    limit: { zh: '1 个工作日', en: '1 working day' },
    key: 'n',
  },
  on_spot: {
    zh: '自办自结',
    en: 'Handled on the spot',
    who: [{ standing: 'ground', roles: ground }],
    fields: [
      text('result', '怎么解决的', 'How it was settled', { min: 5, max: 2000 }),
      files('files', '照片', 'Photos', { required: false, max: 6 }),
    ],
    limit: { zh: '8 个工作小时', en: '8 working hours' },
    evidence: { zh: '结果说明；仍由反映人评价，并抽查', en: 'what was done; still rated and sampled' },
    key: 'o',
  },
  dispatch: {
    zh: '派单',
    en: 'Dispatch',
    who: [{ standing: 'office', roles: offices }, { standing: 'system' }],
    fields: [
      unit('unit', '承办单位', 'Handling unit'),
      text('why', '派单说明', 'Note to the unit', { required: false, max: 1000 }),
    ],
    limit: { zh: '紧急 30 分钟，其余 2 个工作小时', en: 'urgent 30 minutes, else 2 working hours' },
    key: 'd',
  },
  sign_for: {
    zh: '签收',
    en: 'Sign for',
    who: [{ standing: 'unit', roles: handlers }, { standing: 'system' }],
    fields: [],
    limit: { zh: '4 个工作小时，到时自动签收', en: '4 working hours, then by itself' },
    key: 's',
  },
  return: {
    zh: '退单',
    en: 'Return',
    who: [{ standing: 'unit', roles: handlers }],
    fields: [
      why('退单理由', 'Reason'),
      unit('proposedUnit', '建议由谁办', 'Unit proposed instead', {
        hint: { zh: '每件诉求只能退一次，裁定后不能再退', en: 'A case may be returned once; the ruling is final' },
      }),
    ],
    limit: { zh: '派单后 8 个工作小时内，全程一次', en: 'within 8 working hours of dispatch, once' },
    key: 'r',
  },
  uphold_return: {
    zh: '同意退单并改派',
    en: 'Uphold the return',
    who: [{ standing: 'ruler', roles: aboveVillage }],
    fields: [unit('unit', '改派给', 'Dispatch to'), why('裁定理由', 'Reason')],
    limit: { zh: '8 个工作小时；期间办理时限暂停', en: '8 working hours; the handling clock pauses' },
    key: 'u',
  },
  overrule_return: {
    zh: '驳回退单',
    en: 'Overrule the return',
    who: [{ standing: 'ruler', roles: aboveVillage }],
    fields: [why('裁定理由', 'Reason')],
    limit: { zh: '8 个工作小时；办理时限不暂停', en: '8 working hours; the handling clock runs on' },
    key: 'v',
  },
  contact: {
    zh: '联系反映人',
    en: 'Contacted the reporter',
    who: [{ standing: 'unit', roles: handlers }],
    fields: [
      choice('way', '方式', 'How', { choices: contactWays }),
      text('note', '说了什么', 'What was said', { required: false, max: 1000 }),
    ],
    limit: { zh: '首次联系 24 小时内', en: 'first contact within 24 hours' },
    key: 'c',
  },
  progress: {
    zh: '告知进展',
    en: 'Tell progress',
    who: [{ standing: 'unit', roles: handlers }],
    fields: [
      text('note', '办到哪一步', 'What has been done', {
        min: 2,
        max: 1000,
        hint: { zh: '反映人会看到', en: 'The reporter reads this' },
      }),
    ],
    key: 'p',
  },
  handle: {
    zh: '办结答复',
    en: 'Handled',
    who: [{ standing: 'unit', roles: handlers }],
    fields: [
      choice('outcome', '结果', 'Outcome', { choices: outcomes }),
      text('result', '办理结果', 'What was done', {
        min: 10,
        max: 4000,
        hint: {
          zh: '写给反映人看：做了什么，结果怎样',
          en: 'Written for the reporter: what was done, what came of it',
        },
      }),
      files('files', '现场照片', 'Photos', { required: false, max: 6 }),
    ],
    limit: { zh: '类别规定的办理时限，从受理起算', en: 'the limit of the category, from acceptance' },
    evidence: { zh: '结果说明，可附照片', en: 'what was done, with photos where they help' },
    key: 'h',
  },
  pass: {
    zh: '核查通过',
    en: 'Check passed',
    who: [{ standing: 'checker', roles: [...offices, 'callbackAuditor', 'gridWorker', 'gridLeader'] }],
    fields: [text('note', '核查说明', 'What was seen', { required: false, max: 1000 })],
    limit: { zh: '8 个工作小时', en: '8 working hours' },
    evidence: { zh: '不能核查自己或本单位办的', en: 'never one’s own work or one’s own unit’s' },
    key: 'y',
  },
  rework: {
    zh: '退回重办',
    en: 'Send back',
    who: [
      { standing: 'checker', roles: [...offices, 'callbackAuditor', 'gridWorker', 'gridLeader'], from: ['handled'] },
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
} as const satisfies Record<Act, ActRow>

/** The row of an act, read as the general shape. */
export const actRow = (act: Act): ActRow => actRows[act]
