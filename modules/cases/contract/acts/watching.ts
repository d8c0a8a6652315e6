import type { ActRow } from '../act-row.ts'
import { bool, choice, date, text, unit } from '../fields.ts'
import { rungs, superviseTriggers } from '../kinds.ts'
import type { Act } from '../moves.ts'
import { aboveTown, aboveVillage, offices, why } from './who-may.ts'

/** Pressing, who must not see it, and what is said in public. */
export const watchingActs = {
  urge: {
    zh: '催办',
    en: 'Urge',
    who: [{ standing: 'reporter' }, { standing: 'office', roles: offices }],
    fields: [text('why', '想说的话', 'Words', { required: false, max: 500 })],
    limit: { zh: '一天一次', en: 'once a day' },
  },
  supervise: {
    zh: '督办',
    en: 'Supervise',
    who: [{ standing: 'supervisor', roles: ['supervisor'] }, { standing: 'system' }],
    fields: [
      choice('trigger', '为什么督办', 'Why', { choices: superviseTriggers }),
      date('until', '哪天以前回复', 'To be answered by'),
      why('要求', 'What is ordered'),
    ],
    key: 't',
  },
  escalate: {
    zh: '提请上级研究',
    en: 'Bring before a higher body',
    who: [{ standing: 'supervisor', roles: ['supervisor', ...aboveTown] }, { standing: 'system' }],
    fields: [why('为什么', 'Why')],
    limit: {
      zh: `一级一级来：${Object.values(rungs)
        .map((one) => one.zh)
        .join('、')}`,
      en: `rung by rung: ${Object.values(rungs)
        .map((one) => one.en)
        .join(', ')}`,
    },
  },
  overdue: {
    zh: '超期',
    en: 'Overdue',
    who: [{ standing: 'system' }],
    fields: [],
    limit: { zh: '每个时限的每次承诺只记一次', en: 'once for each promise of each clock' },
  },
  recuse: {
    zh: '登记回避',
    en: 'Name who is recused',
    who: [
      { standing: 'office', roles: aboveVillage },
      { standing: 'supervisor', roles: ['supervisor'] },
    ],
    fields: [
      unit('unit', '被反映的单位', 'Unit complained of', {
        required: false,
        hint: {
          zh: '它和它下属的人都看不到这件诉求，也不能派给它',
          en: 'Neither it nor those under it see the case or can be given it',
        },
      }),
      text('person', '被反映的人', 'Person complained of', {
        required: false,
        max: 40,
        hint: {
          zh: '写姓名或登录名；重名时请连单位一起选',
          en: 'Name or login; with the unit where several bear the name',
        },
      }),
      bool('lift', '查明不涉及任何单位和个人，撤销回避', 'It concerns nobody: lift the recusal', {
        required: false,
        hint: { zh: '只有县级和市级能撤销', en: 'By county and city only' },
      }),
      why('依据', 'On what grounds'),
    ],
    evidence: {
      zh: '承办的正是被反映的单位时，立即收回另派',
      en: 'taken at once from a unit that is complained of',
    },
  },
  publish: {
    zh: '公开征集附议',
    en: 'Open to others',
    who: [{ standing: 'office', roles: offices }],
    fields: [
      text('words', '公开怎么写', 'In these words', {
        min: 5,
        max: 200,
        hint: { zh: '大家都会看到，不要写个人信息', en: 'Everybody reads this: no personal data' },
      }),
    ],
  },
} as const satisfies Partial<Record<Act, ActRow>>
