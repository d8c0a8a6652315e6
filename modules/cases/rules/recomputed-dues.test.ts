import { expect, test } from 'vitest'
import { dueAt, workTable, type CalendarSpec } from '@lianxin/services/rules'
import { nationalCalendar } from '@lianxin/services/testing'
import type { CaseRecord } from './case-record.ts'
import { recomputedDues } from './recomputed-dues.ts'

const spec = nationalCalendar()
const guessed = workTable(spec)
/** The notice of 2027 gives the week from 5 February off. */
function noticed(): CalendarSpec {
  const first = Date.parse(`${spec.firstDay}T00:00:00Z`)
  const days = [...spec.days]
  for (let day = 5; day <= 11; day++) days[(Date.UTC(2027, 1, day) - first) / 86_400_000] = 'o'
  return { ...spec, days: days.join(''), provisional: spec.provisional.filter((year) => year !== 2027) }
}
const known = workTable(noticed())
const limit = { unit: 'work_day', value: 5 } as const
const from = Temporal.Instant.from('2027-02-03T10:00:00+08:00').epochMilliseconds
const due = dueAt(guessed, from, limit)
const one = {
  handleBy: due,
  turnBy: due,
  provisional: true,
  askedAt: null,
  dispatchedAt: from,
} as unknown as CaseRecord
const said = (ms: number | null | undefined) =>
  ms == null
    ? ms
    : Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toString()

test('when the notice is out the promise moves with the holidays and is no longer provisional', () => {
  expect(said(due)).toBe('2027-02-10')
  const set = recomputedDues(one, { from, limit }, known)
  expect([said(set?.handleBy), said(set?.turnBy), set?.provisional]).toEqual(['2027-02-17', '2027-02-17', false])
})

test('a due time that stays is left alone', () => {
  expect(recomputedDues(one, { from, limit }, guessed)).toBe(null)
})

test('the pause of an upheld return is kept', () => {
  const asked = Temporal.Instant.from('2027-02-03T14:00:00+08:00').epochMilliseconds
  const again = Temporal.Instant.from('2027-02-04T14:00:00+08:00').epochMilliseconds
  const set = recomputedDues({ ...one, askedAt: asked, dispatchedAt: again } as CaseRecord, { from, limit }, known)
  expect(said(set?.handleBy)).toBe('2027-02-18')
})
