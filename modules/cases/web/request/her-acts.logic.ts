import type { Act } from '../../contract/moves.ts'

/** What the reporter may do besides rating and reopening, in the order in which it is offered. */
const offered = ['answer', 'add', 'urge', 'review', 'withdraw'] as const satisfies readonly Act[]
export type HerAct = (typeof offered)[number]

export const isHerAct = (act: string): act is HerAct => offered.some((one) => one === act)

/** Of the acts possible now those of the reporter, the question she is asked first. */
export const herActs = (acts: readonly Act[]): HerAct[] => offered.filter((act) => acts.includes(act))
