import type { ActRow } from '../act-row.ts'
import { choice, text, unit, units } from '../fields.ts'
import { handUpReasons, lowerLevels } from '../kinds.ts'
import type { Act } from '../moves.ts'
import { handlers, offices, why } from './who-may.ts'

/** 逐级流转、逐级反馈: up and down the five levels, and the answer back the same way. */
export const levelActs = {
  hand_up: {
    zh: '上报上一级',
    en: 'Hand up',
    who: [
      { standing: 'own_office', roles: offices, from: ['submitted', 'accepted'] },
      { standing: 'unit', roles: handlers, from: ['dispatched', 'in_progress'] },
    ],
    fields: [
      choice('reason', '为什么要上一级', 'Why the level above', { choices: handUpReasons }),
      text('tried', '已经做了什么', 'What was tried', { min: 5, max: 1000 }),
    ],
    limit: { zh: '办理时限不重新起算', en: 'the clock does not restart' },
    evidence: { zh: '已经做过的努力', en: 'what was tried' },
    key: 'i',
  },
  hand_down: {
    zh: '交下一级',
    en: 'Hand down',
    who: [{ standing: 'own_office', roles: offices }],
    fields: [
      choice('level', '交给哪一级', 'To which level', {
        choices: lowerLevels,
        hint: { zh: '只能交事权清单内的；村社、网格还须在准入清单内', en: 'Only inside the authority and remit lists' },
      }),
      why('为什么', 'Why'),
    ],
    limit: { zh: '办理时限不重新起算', en: 'the clock does not restart' },
    key: 'q',
  },
  coordinate: {
    zh: '协调派单',
    en: 'Coordinate',
    who: [{ standing: 'office', roles: offices }],
    fields: [
      unit('unit', '主办单位', 'Lead unit'),
      units('assists', '协办单位', 'Assisting units', { max: 6 }),
      why('怎么定的', 'How it was decided'),
    ],
    limit: { zh: '紧急 30 分钟，其余 2 个工作小时', en: 'urgent 30 minutes, else 2 working hours' },
  },
  let_pass: {
    zh: '同意反馈',
    en: 'Let the answer pass',
    who: [{ standing: 'back', roles: [...offices, 'gridWorker', 'gridLeader'] }, { standing: 'system' }],
    fields: [],
    limit: { zh: '4 个工作小时，到时自动通过', en: '4 working hours, then by itself' },
  },
  object: {
    zh: '对答复有异议',
    en: 'Object to the answer',
    who: [{ standing: 'back', roles: [...offices, 'gridWorker', 'gridLeader'] }],
    fields: [why('哪里不对', 'What is wrong with it')],
    limit: { zh: '4 个工作小时内，每级一次', en: 'within 4 working hours, once a level' },
  },
} as const satisfies Partial<Record<Act, ActRow>>
