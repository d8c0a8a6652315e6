/**
 * The state machine of a case, one table for the server, the console and the docs. Free of zod and of imports,
 * so that a phone may read it.
 *
 * Three states of the law's picture have no row of their own: a case being checked (核查中) is `handled` until
 * the check has said something; rework (返工) is `in_progress` again, counted; handled on the spot (自办自结)
 * is `feedback` at once, since it is still rated.
 *
 * An act's target is where it usually leads. Some stop one step short or go one further, by a rule of their own:
 * `accept` and `reclassify` are dispatched at once where a rule decides, `unmerge` leads back to `submitted` what was
 * never accepted, `recuse` leads back to `accepted` where the unit that has it is complained of, `assist_answer` waits for the last assistant, `sign_for` leads to `co_handling` where assistants were
 * called with it, `pass` and `let_pass` stop at each level that handed the case up.
 */

/** What may happen to an open case wherever it stands, and leaves it there. */
const open = <const S extends string>(at: S) =>
  ({ add: at, urge: at, supervise: at, escalate: at, overdue: at, publish: at, recuse: at }) as const
/** The reporter may take it back until there is an answer. */
const hers = { withdraw: 'withdrawn' } as const
/** What goes on between the unit and the reporter while the unit works. */
const talk = <const S extends string>(at: S) =>
  ({ contact: at, progress: at, ask_reporter: at, answer: at, reassign: at }) as const
/** More time: asked for by the unit, ruled on by the level above. */
const time = <const S extends string>(at: S) => ({ extend: at, grant_extension: at, refuse_extension: at }) as const

export const moves = {
  submitted: {
    accept: 'accepted',
    not_accept: 'not_accepted',
    on_spot: 'feedback',
    verify: 'verifying',
    merge: 'merged',
    hand_up: 'submitted',
    hand_down: 'submitted',
    reclassify: 'submitted',
    ...hers,
    ...open('submitted'),
  },
  verifying: { verified: 'submitted', accept: 'accepted', ...hers, ...open('verifying') },
  not_accepted: { archive: 'archived' },
  merged: { unmerge: 'accepted', share_answer: 'feedback', ...hers },
  accepted: {
    dispatch: 'dispatched',
    coordinate: 'dispatched',
    merge: 'merged',
    split: 'split',
    hand_up: 'accepted',
    hand_down: 'accepted',
    reclassify: 'accepted',
    ...hers,
    ...open('accepted'),
  },
  dispatched: {
    sign_for: 'in_progress',
    return: 'return_requested',
    refuse_remit: 'accepted',
    assist_answer: 'dispatched',
    hand_up: 'accepted',
    merge: 'merged',
    reclassify: 'dispatched',
    reassign: 'dispatched',
    ...hers,
    ...open('dispatched'),
  },
  return_requested: {
    uphold_return: 'dispatched',
    overrule_return: 'in_progress',
    ...hers,
    ...open('return_requested'),
  },
  in_progress: {
    // Signed for by itself after four hours, a case may still be returned until its eighth hour.
    return: 'return_requested',
    handle: 'handled',
    whistle: 'co_handling',
    split: 'split',
    suspend: 'suspended',
    terminate: 'termination_requested',
    hand_up: 'accepted',
    merge: 'merged',
    reclassify: 'dispatched',
    ...talk('in_progress'),
    ...time('in_progress'),
    ...hers,
    ...open('in_progress'),
  },
  co_handling: {
    assist_answer: 'in_progress',
    whistle: 'co_handling',
    handle: 'handled',
    suspend: 'suspended',
    ...talk('co_handling'),
    ...time('co_handling'),
    ...hers,
    ...open('co_handling'),
  },
  split: { rejoin: 'in_progress', progress: 'split', ...hers, ...open('split') },
  suspended: {
    suspend: 'suspended',
    resume: 'in_progress',
    progress: 'suspended',
    ...hers,
    ...open('suspended'),
  },
  termination_requested: {
    approve_termination: 'terminated',
    refuse_termination: 'in_progress',
    ...hers,
    ...open('termination_requested'),
  },
  handled: { pass: 'feedback', rework: 'in_progress', rework_up: 'accepted', ...open('handled') },
  passing_down: { let_pass: 'feedback', object: 'handled', ...open('passing_down') },
  feedback: { rate: 'rated', close: 'closed', review: 'accepted' },
  rated: { close: 'closed', rework: 'in_progress', rework_up: 'accepted', review: 'accepted', ...open('rated') },
  closed: { reopen: 'accepted', review: 'accepted', archive: 'archived' },
  withdrawn: { archive: 'archived' },
  terminated: { archive: 'archived' },
  archived: {},
} as const

export type Status = keyof typeof moves
type Row<S extends Status> = keyof (typeof moves)[S]
/** Every act that moves a case, besides `report` and `import`, which bring it into being. */
export type Act = { [S in Status]: Row<S> }[Status]

// The check of the table itself: a misspelt target does not compile.
moves satisfies Record<Status, Partial<Record<Act, Status>>>

export const statuses = Object.keys(moves) as Status[]
export const acts = [...new Set(statuses.flatMap((status) => Object.keys(moves[status]) as Act[]))]

/** The state an act usually leads to, or null when the act is not possible here. */
export function next(from: Status, act: Act): Status | null {
  const row: Partial<Record<Act, Status>> = moves[from]
  return row[act] ?? null
}

/** Acts that the table allows in a state, before asking who and when. */
export function actsFrom(from: Status): Act[] {
  return Object.keys(moves[from]) as Act[]
}

/** Where nothing more is to be done for the reporter, unless she reopens it. */
export const ended = [
  'not_accepted',
  'closed',
  'withdrawn',
  'terminated',
  'archived',
] as const satisfies readonly Status[]
/** What no desk waits for: what has ended, and what is told of with another case. The partial indexes name the same. */
export const offDesk = [...ended, 'merged'] as const satisfies readonly Status[]

export function isEnded(status: Status): boolean {
  const all: readonly Status[] = ended
  return all.includes(status)
}

export function isOffDesk(status: Status): boolean {
  const all: readonly Status[] = offDesk
  return all.includes(status)
}
