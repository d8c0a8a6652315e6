/**
 * The state machine of a case, one table for the server, the console and the docs. Free of zod and of imports,
 * so that a phone may read it. A further move (withdraw, suspend, merge…) is a row here, a row in acts.ts
 * and a file in server/.
 *
 * Three states of the law's picture have no row of their own: a case being checked (核查中) is `handled` until
 * the check has said something; rework (返工) is `in_progress` again, counted; handled on the spot (自办自结)
 * is `feedback` at once, since it is still rated.
 */
export const moves = {
  submitted: { accept: 'accepted', not_accept: 'not_accepted', on_spot: 'feedback' },
  not_accepted: {},
  accepted: { dispatch: 'dispatched' },
  dispatched: { sign_for: 'in_progress', return: 'return_requested' },
  return_requested: { uphold_return: 'dispatched', overrule_return: 'in_progress' },
  in_progress: {
    contact: 'in_progress',
    progress: 'in_progress',
    // Signed for by itself after four hours, a case may still be returned until its eighth hour.
    return: 'return_requested',
    handle: 'handled',
  },
  handled: { pass: 'feedback', rework: 'in_progress', rework_up: 'accepted' },
  feedback: { rate: 'rated', close: 'closed' },
  rated: { close: 'closed', rework: 'in_progress', rework_up: 'accepted' },
  closed: { reopen: 'accepted' },
} as const

export type Status = keyof typeof moves
type Row<S extends Status> = keyof (typeof moves)[S]
/** Every act that moves a case, besides `report`, which brings it into being. */
export type Act = { [S in Status]: Row<S> }[Status]

// The check of the table itself: a misspelt target does not compile.
moves satisfies Record<Status, Partial<Record<Act, Status>>>

export const statuses = Object.keys(moves) as Status[]
export const acts = [...new Set(statuses.flatMap((status) => Object.keys(moves[status]) as Act[]))]

/** The state an act leads to, or null when the act is not possible here. */
export function next(from: Status, act: Act): Status | null {
  const row: Partial<Record<Act, Status>> = moves[from]
  return row[act] ?? null
}

/** Acts that the table allows in a state, before asking who and when. */
export function actsFrom(from: Status): Act[] {
  return Object.keys(moves[from]) as Act[]
}

/** Where nothing more is to be done for the reporter, unless she reopens it. */
export const ended = ['not_accepted', 'closed'] as const satisfies readonly Status[]

export function isEnded(status: Status): boolean {
  const all: readonly Status[] = ended
  return all.includes(status)
}
