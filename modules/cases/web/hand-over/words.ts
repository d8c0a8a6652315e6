import { dictionary } from '@lianxin/platform/i18n'

/** The sentences of the page of leave and hand-over. */
export const words = dictionary(
  {
    title: '移交和代班',
    note: '把一个人手上的在办诉求都交给同事。单位和时限不变，每件记一笔。休假回来，再交还一次。',
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
    title: 'Hand over, or cover a leave',
    note: 'All open cases of one person go to a colleague. Unit and time stay; each is recorded. After the leave, hand them back.',
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
