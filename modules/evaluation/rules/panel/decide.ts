import { FEWEST_MEMBERS, type PleaState } from '../../contract/pleas.ts'

export interface Member {
  readonly account: string
  readonly name: string
  /** The unit they sit in; null when none. */
  readonly unit: string | null
}

/** Whom a plea concerns: none of them decides it. */
export interface Concerned {
  readonly unit: string
  readonly filedBy: string
  readonly handler: string | null
}

/** Members who may decide: not of the unit that asks, nor who filed it, nor who handled the case. */
export const eligible = (members: readonly Member[], { unit, filedBy, handler }: Concerned): Member[] =>
  members.filter((one) => one.unit !== unit && one.account !== filedBy && one.account !== handler)

export interface Vote {
  readonly member: string
  readonly uphold: boolean
}

/**
 * What the votes so far decide: upheld by more than half of all who may decide, refused as soon as that can no longer
 * be; so a tie refuses, and the last to vote never decides against what a majority has settled.
 */
export function outcome(votes: readonly Vote[], voters: number): PleaState {
  const yes = votes.filter(({ uphold }) => uphold).length
  if (yes * 2 > voters) return 'upheld'
  return (votes.length - yes) * 2 >= voters ? 'refused' : 'open'
}

/** Whether enough are left to decide once those concerned stand aside. */
export const isEnough = (voters: number): boolean => voters >= FEWEST_MEMBERS

export interface Panel {
  readonly id: string
  readonly place: string
  readonly appointedAt: number
  readonly members: readonly Member[]
}

/**
 * The panel that decides what was filed at an instant: the county's own before the city's; the latest appointed by then,
 * so that nobody changes the judges once a matter is before them; where there was none, the first appointed after.
 */
export function panelFor(panels: readonly Panel[], county: string, filedAt: number): Panel | undefined {
  const own = panels.filter(({ place }) => place === county)
  const among = (own.length > 0 ? own : panels).toSorted((a, b) => a.appointedAt - b.appointedAt)
  return among.findLast(({ appointedAt }) => appointedAt <= filedAt) ?? among[0]
}
