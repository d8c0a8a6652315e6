import type { Status } from './moves.ts'

/** How a state is called at the desk, how it is told to the reporter, and whose turn it is. */
interface StatusRow {
  readonly zh: string
  readonly en: string
  /** The reporter's words: who has it and what happens now. */
  readonly toReporter: { readonly zh: string; readonly en: string }
  /** Whose turn it is: the office that dispatches, the lead unit, the worker on the
   *  ground, the level that the answer passes, the checker, the reporter, the other cases it waits for, nobody. */
  readonly turn: 'office' | 'unit' | 'ground' | 'ruler' | 'back' | 'checker' | 'reporter' | 'others' | 'nobody'
}

export const statusRows = {
  submitted: {
    zh: '待受理',
    en: 'submitted',
    toReporter: { zh: '已收到，工作人员正在看归谁办', en: 'Received; a person is deciding who handles it' },
    turn: 'office',
  },
  verifying: {
    zh: '核实中',
    en: 'being looked at',
    toReporter: { zh: '已请网格员到现场看', en: 'Somebody of the grid has been asked to look' },
    turn: 'ground',
  },
  not_accepted: {
    zh: '不予受理',
    en: 'not accepted',
    toReporter: { zh: '没有受理，原因和该找谁写在下面', en: 'Not accepted; the reason and the right way are below' },
    turn: 'nobody',
  },
  merged: {
    zh: '已并案',
    en: 'merged',
    toReporter: {
      zh: '与同一件事一起办，每一步都会告诉您',
      en: 'Handled with the same matter; you hear of every step',
    },
    turn: 'others',
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
  co_handling: {
    zh: '协同办理',
    en: 'co-handling',
    toReporter: { zh: '主办单位已请别的单位一起办', en: 'The unit has called others to help' },
    turn: 'unit',
  },
  split: {
    zh: '分办中',
    en: 'split',
    toReporter: {
      zh: '已分给几家单位同时办，办齐后一起答复您',
      en: 'Several units each do a part; one answer follows',
    },
    turn: 'others',
  },
  suspended: {
    zh: '挂账',
    en: 'suspended',
    toReporter: {
      zh: '暂时办不了，计划和复查日期写在下面；没有算作解决',
      en: 'Cannot be done yet; the plan and the day it is looked at again are below. It counts as unsolved',
    },
    turn: 'office',
  },
  termination_requested: {
    zh: '终止待批',
    en: 'termination requested',
    toReporter: { zh: '承办单位申请终止，上级正在审查', en: 'The unit asks to end it; the level above decides' },
    turn: 'ruler',
  },
  handled: {
    zh: '待核查',
    en: 'handled',
    toReporter: { zh: '承办单位说办好了，正由别人核查', en: 'The unit says it is done; someone else checks' },
    turn: 'checker',
  },
  passing_down: {
    zh: '逐级反馈',
    en: 'passing down',
    toReporter: {
      zh: '答复正经上报过它的各级逐级返回',
      en: 'The answer is on its way back through the levels that handed it up',
    },
    turn: 'back',
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
  withdrawn: {
    zh: '已撤回',
    en: 'withdrawn',
    toReporter: { zh: '您已撤回', en: 'You have withdrawn it' },
    turn: 'nobody',
  },
  terminated: {
    zh: '已终止',
    en: 'terminated',
    toReporter: {
      zh: '经上级批准终止，理由写在下面',
      en: 'Ended with the approval of the level above; the reason is below',
    },
    turn: 'nobody',
  },
  archived: {
    zh: '已归档',
    en: 'archived',
    toReporter: {
      zh: '已归档；还有问题请重新反映，可以写上这个编号',
      en: 'Archived; if something is left, report again and name this number',
    },
    turn: 'nobody',
  },
} as const satisfies Record<Status, StatusRow>

/** The state in the reader's language, as the desk calls it. */
export function statusLabel(status: Status, lang: 'zh' | 'en'): string {
  return statusRows[status][lang]
}
