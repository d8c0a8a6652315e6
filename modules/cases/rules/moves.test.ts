import { describe, expect, test } from 'vitest'
import { actBodies } from '../contract/act-bodies.ts'
import { actRows, actRow } from '../contract/acts.ts'
import { acts, actsFrom, ended, moves, next, statuses, type Status } from '../contract/moves.ts'
import { statusRows } from '../contract/statuses.ts'

/** What is allowed, written out a second time: a row of the table changed by mistake is seen here. */
const allowedFrom: Readonly<Record<string, string>> = {
  submitted: 'accept not_accept on_spot verify merge hand_up hand_down reclassify withdraw',
  verifying: 'verified accept withdraw',
  not_accepted: 'archive',
  merged: 'unmerge share_answer withdraw',
  accepted: 'dispatch coordinate merge split hand_up hand_down reclassify withdraw',
  dispatched: 'sign_for return refuse_remit assist_answer hand_up merge reclassify reassign withdraw',
  return_requested: 'uphold_return overrule_return withdraw',
  in_progress:
    'return handle whistle split suspend terminate hand_up merge reclassify contact progress ask_reporter answer reassign extend grant_extension refuse_extension withdraw',
  co_handling:
    'assist_answer whistle handle suspend contact progress ask_reporter answer reassign extend grant_extension refuse_extension withdraw',
  split: 'rejoin progress withdraw',
  suspended: 'suspend resume progress withdraw',
  termination_requested: 'approve_termination refuse_termination withdraw',
  handled: 'pass rework rework_up',
  passing_down: 'let_pass object',
  feedback: 'rate close review',
  rated: 'close rework rework_up review',
  closed: 'reopen review archive',
  withdrawn: 'archive',
  terminated: 'archive',
}
/** Where a case may be added to, pressed and watched. */
const open =
  'submitted verifying accepted dispatched return_requested in_progress co_handling split suspended termination_requested handled passing_down rated'.split(
    ' ',
  )
const watched = ['add', 'urge', 'supervise', 'escalate', 'overdue', 'publish', 'recuse']
const allowed = new Set([
  ...Object.entries(allowedFrom).flatMap(([from, list]) => list.split(' ').map((act) => `${from} ${act}`)),
  ...open.flatMap((from) => watched.map((act) => `${from} ${act}`)),
])

describe('the moves of a case', () => {
  for (const from of statuses)
    for (const act of acts) {
      const may = allowed.has(`${from} ${act}`)
      test(`a ${from} case ${may ? 'can' : 'cannot'} be given: ${act}`, () => {
        expect(next(from, act) !== null).toBe(may)
      })
    }

  test('every state can be reached from a report and leads to an end', () => {
    // A check stops on the way back where levels handed the case up: no act leads there as a rule.
    const reached = new Set<Status>(['submitted', 'passing_down'])
    for (const from of reached) for (const act of actsFrom(from)) reached.add(next(from, act)!)
    expect([...reached].sort()).toEqual([...statuses].sort())
    const ends = (from: Status, seen = new Set<Status>()): boolean => {
      if ((ended as readonly Status[]).includes(from)) return true
      if (seen.has(from)) return false
      seen.add(from)
      return Object.values(moves[from]).some((to) => ends(to, seen))
    }
    for (const from of statuses) expect(ends(from), from).toBe(true)
  })
})

test('every act has a row, words, and somebody who may do it; every state its words', () => {
  expect(Object.keys(actRows).sort()).toEqual([...acts].sort())
  for (const act of acts) expect(actRow(act).who.length, act).toBeGreaterThan(0)
  expect(Object.keys(statusRows)).toEqual(statuses)
})

test('the form of an act and its schema ask for the same fields', () => {
  for (const act of acts) {
    const shape = actBodies[act].shape
    const own = Object.keys(shape).filter((key) => key !== 'actId' && key !== 'version')
    const fields = actRow(act).fields
    expect(fields.map((field) => field.name).sort(), act).toEqual(own.sort())
    for (const field of fields) {
      const schema = shape[field.name as keyof typeof shape] as unknown as {
        safeParse(value: unknown): { success: boolean }
      }
      expect(schema.safeParse(undefined).success, `${act}.${field.name}`).toBe(!field.required)
    }
  }
})
