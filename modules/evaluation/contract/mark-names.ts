import type { Mark } from './marks.ts'

/** Marks as people read them, where a case is shown with what changed of it. Free of zod. */
export const markNames = {
  report: { zh: '上报', en: 'reported' },
  not_accepted: { zh: '不予受理', en: 'not accepted' },
  accepted: { zh: '受理', en: 'accepted' },
  merged: { zh: '并案', en: 'merged' },
  withdrawn: { zh: '撤回', en: 'withdrawn' },
  terminated: { zh: '终止', en: 'terminated' },
  suspended: { zh: '挂账', en: 'suspended' },
  excluded: { zh: '剔除', en: 'left out' },
  handled: { zh: '已办结答复', en: 'handled' },
  in_time: { zh: '按期', en: 'in time' },
  answered: { zh: '已答复', en: 'answered' },
  asked: { zh: '已请评价', en: 'asked to rate' },
  rated: { zh: '已评价', en: 'rated' },
  satisfied: { zh: '好评', en: 'favourable' },
  neutral: { zh: '一般', en: 'neither' },
  solved: { zh: '解决', en: 'solved' },
  partly: { zh: '部分解决', en: 'partly solved' },
  unsolved: { zh: '未解决', en: 'not solved' },
  contact_due: { zh: '应联系', en: 'contact due' },
  contact_in_time: { zh: '按时联系', en: 'contacted in time' },
  closed: { zh: '结案', en: 'closed' },
  closed_in_time: { zh: '按期结案', en: 'closed in time' },
  reworked: { zh: '返工', en: 'sent back' },
  returned: { zh: '退单', en: 'returned' },
  extended: { zh: '延期', en: 'extended' },
  reopened: { zh: '重启', en: 'reopened' },
  on_spot: { zh: '自办自结', en: 'on the spot' },
  rated_assisted: { zh: '代录评价', en: 'rating taken down' },
  assisted: { zh: '代报', en: 'reported for someone' },
  handed_up: { zh: '逐级上交', en: 'handed up' },
} as const satisfies Record<Mark, { readonly zh: string; readonly en: string }>

/** Marks that say how a case was rated. */
export const ratingMarks: ReadonlySet<Mark> = new Set(['satisfied', 'neutral', 'solved', 'partly', 'unsolved'])
