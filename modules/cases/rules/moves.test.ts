import { describe, expect, test } from 'vitest'
import { actBodies } from '../contract/act-bodies.ts'
import { actRows, actRow } from '../contract/acts.ts'
import { acts, actsFrom, ended, moves, next, statuses, type Status } from '../contract/moves.ts'
import { statusRows } from '../contract/statuses.ts'

const allowed = new Set([
  'submitted accept',
  'submitted not_accept',
  'submitted on_spot',
  'accepted dispatch',
  'dispatched sign_for',
  'dispatched return',
  'return_requested uphold_return',
  'return_requested overrule_return',
  'in_progress contact',
  'in_progress progress',
  'in_progress return',
  'in_progress handle',
  'handled pass',
  'handled rework',
  'handled rework_up',
  'feedback rate',
  'feedback close',
  'rated close',
  'rated rework',
  'rated rework_up',
  'closed reopen',
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
    const reached = new Set<Status>(['submitted'])
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
