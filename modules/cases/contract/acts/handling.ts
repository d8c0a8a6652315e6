import type { ActRow } from '../act-row.ts'
import { choice, files, text, unit } from '../fields.ts'
import { contactWays, outcomes } from '../kinds.ts'
import type { Act } from '../moves.ts'
import { aboveVillage, handlers, toReporter, why } from './who-may.ts'

/** With the unit: signing for, giving back, speaking with the reporter, the answer. */
export const handlingActs = {
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
  refuse_remit: {
    zh: '清单外拒收',
    en: 'Refuse as outside the remit list',
    who: [{ standing: 'unit', roles: ['clerk'] }],
    fields: [why('为什么不在清单内', 'Why it is outside')],
    limit: { zh: '签收以前；不算退单', en: 'before signing for it; not counted as a return' },
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
    fields: [text('note', '办到哪一步', 'What has been done', { min: 2, max: 1000, hint: toReporter })],
    key: 'p',
  },
  ask_reporter: {
    zh: '请反映人补充',
    en: 'Ask the reporter',
    who: [{ standing: 'unit', roles: handlers }],
    fields: [text('question', '想问什么', 'The question', { min: 5, max: 1000, hint: toReporter })],
    limit: { zh: '办理时限照算', en: 'the handling clock runs on' },
    key: 'f',
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
} as const satisfies Partial<Record<Act, ActRow>>
