import { assert, integer, option, property } from 'fast-check'
import { statuses } from '@lianxin/cases/contract'
import { expect, test } from 'vitest'
import type { Mapping } from '../../contract/bridge/mapping.ts'
import { meetDue } from './meet.ts'
import { tellCase, type ToldCase } from './tell.ts'
import { theirTime } from './their-time.ts'

const HOUR = 3_600_000
const due = (kind: Mapping['clock']['due'], margin: number) => ({ clock: { due: kind, margin } })

test('what is promised never ends after theirs less the margin, unless ours is to hold', () => {
  const time = option(integer({ min: 0, max: 10_000 }), { nil: null })
  assert(
    property(time, time, integer({ min: 0, max: 48 }), (ours, theirs, margin) => {
      const met = meetDue(due('earlier', margin), ours, theirs)
      if (theirs !== null) expect(met).toBeLessThanOrEqual(theirs - margin * HOUR)
      if (ours !== null) expect(met).toBeLessThanOrEqual(ours)
      expect(meetDue(due('ours', margin), ours, theirs)).toBe(ours)
      expect(met === null).toBe(ours === null && theirs === null)
    }),
  )
})

test.each([
  ['2026-03-03T10:00:00+08:00', '2026-03-03T02:00:00Z'],
  ['2026-03-03 10:00:00', '2026-03-03T02:00:00Z'],
  ['2026/03/03 10:00', '2026-03-03T02:00:00Z'],
  ['20260303100000', '2026-03-03T02:00:00Z'],
  ['2026-03-03', '2026-03-02T16:00:00Z'],
  ['1772503200', '2026-03-03T02:00:00Z'],
  [1772503200000, '2026-03-03T02:00:00Z'],
])('%s is read as a time of their zone', (said, at) => {
  expect(theirTime(said, 'Asia/Shanghai')).toBe(Temporal.Instant.from(at).epochMilliseconds)
})

test.each(['', 'tomorrow', '2026-13-40', '2026-02-30 10:00', null, undefined, {}, -5])('%s is no time', (said) => {
  expect(theirTime(said, 'Asia/Shanghai')).toBeNull()
})

test('an answer goes out when the check has passed it, in no state before', () => {
  const mapping = {
    statesOut: Object.fromEntries(statuses.map((status) => [status, status])),
    outcomes: { solved: '1', explained: '2', partly: '3', cannot: '4' },
    out: { number: 'n', ourNumber: 'o', sequence: 's', state: 'z', at: 't', reply: 'r', outcome: 'c', files: 'f' },
  } as unknown as Mapping
  const one: ToldCase = {
    number: 'A1',
    ourNumber: '0101-0000-0018',
    seq: 3,
    status: 'handled',
    at: '2026-03-03T02:00:00Z',
    unit: null,
    due: null,
    words: null,
    outcome: 'solved',
    result: '已清运',
    files: ['https://a.example/f'],
  }
  const telling = statuses.filter((status) => 'r' in (tellCase(mapping, { ...one, status }) ?? {}))
  expect(telling).toEqual(['feedback', 'rated', 'closed', 'archived'])
})
