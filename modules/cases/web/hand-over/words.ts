import { dictionary } from '@lianxin/platform/i18n'

/** The sentences of the page of leave and hand-over. */
export const words = dictionary(
  {
    title: '移交',
    note: '调岗或离岗时，把一个人手上的在办诉求都交给同事。单位和时限不变，每件记一笔。',
    leave: '只是请几天假，不用移交：',
    leaveAt: '请假和代班',
    held: (name: string, n: number) => `${name}（${n} 件）`,
    left: '已离开本单位的人',
    none: '没有要移交的',
    noneHow: '本单位现在没有在办的诉求。',
    from: '谁手上的',
    nobody: '还没有定到人的',
    to: '交给谁',
    pick: '请选择',
    why: '理由',
    send: '移交',
    done: (handed: number, left: number) => `已移交 ${handed} 件${left > 0 ? `；${left} 件刚有变化，没有动` : ''}`,
    wrong: '没有移交：请选同事，并写明理由（至少 5 个字）。',
  },
  {
    title: 'Hand over',
    note: 'When somebody changes post or leaves, all their open cases go to a colleague. Unit and time stay; each is recorded.',
    leave: 'Some days of leave need no hand-over:',
    leaveAt: 'leave and standing in',
    held: (name: string, n: number) => `${name} (${n})`,
    left: 'somebody who left the unit',
    none: 'Nothing to hand over',
    noneHow: 'The unit has no open cases just now.',
    from: 'Whose',
    nobody: 'those that nobody has yet',
    to: 'To whom',
    pick: 'Choose',
    why: 'Reason',
    send: 'Hand over',
    done: (handed: number, left: number) =>
      `${handed} handed over${left > 0 ? `; ${left} had just changed and were left` : ''}`,
    wrong: 'Nothing was handed over: choose a colleague and give a reason of five characters or more.',
  },
)
