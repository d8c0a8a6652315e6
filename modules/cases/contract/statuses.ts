import type { Status } from './moves.ts'

/** How a state is called at the desk, how it is told to the reporter, and whose turn it is. */
interface StatusRow {
  readonly zh: string
  readonly en: string
  /** The reporter's words: who has it and what happens now. */
  readonly toReporter: { readonly zh: string; readonly en: string }
  /** Whose turn it is: the office that dispatches, the lead unit, the checker, the reporter, nobody. */
  readonly turn: 'office' | 'unit' | 'ruler' | 'checker' | 'reporter' | 'nobody'
}

export const statusRows = {
  submitted: {
    zh: '待受理',
    en: 'submitted',
    toReporter: { zh: '已收到，工作人员正在看归谁办', en: 'Received; a person is deciding who handles it' },
    turn: 'office',
  },
  not_accepted: {
    zh: '不予受理',
    en: 'not accepted',
    toReporter: { zh: '没有受理，原因和该找谁写在下面', en: 'Not accepted; the reason and the right way are below' },
    turn: 'nobody',
  },
  accepted: {
    zh: '待派单',
    en: 'accepted',
    toReporter: { zh: '已受理，正在派给承办单位', en: 'Accepted; being sent to the unit that handles it' },
    turn: 'office',
  },
  dispatched: {
    zh: '待签收',
    en: 'dispatched',
    toReporter: { zh: '已派给承办单位', en: 'With the handling unit' },
    turn: 'unit',
  },
  return_requested: {
    zh: '退单待裁',
    en: 'return requested',
    toReporter: {
      zh: '承办单位认为不归它管，上级正在裁定',
      en: 'The unit says it is not its matter; the level above decides',
    },
    turn: 'ruler',
  },
  in_progress: {
    zh: '办理中',
    en: 'in progress',
    toReporter: { zh: '承办单位正在办理', en: 'The unit is working on it' },
    turn: 'unit',
  },
  handled: {
    zh: '待核查',
    en: 'handled',
    toReporter: { zh: '承办单位说办好了，正由别人核查', en: 'The unit says it is done; someone else checks' },
    turn: 'checker',
  },
  feedback: {
    zh: '待评价',
    en: 'awaiting rating',
    toReporter: { zh: '已答复，请您评价', en: 'Answered; please rate it' },
    turn: 'reporter',
  },
  rated: {
    zh: '已评价',
    en: 'rated',
    toReporter: { zh: '您已评价，正在看是否需要重办', en: 'Rated; being looked at' },
    turn: 'checker',
  },
  closed: {
    zh: '已结案',
    en: 'closed',
    toReporter: { zh: '已结案，30 天内可以重启', en: 'Closed; you may reopen it within 30 days' },
    turn: 'nobody',
  },
} as const satisfies Record<Status, StatusRow>

/** The state in the reader's language, as the desk calls it. */
export function statusLabel(status: Status, lang: 'zh' | 'en'): string {
  return statusRows[status][lang]
}
