import { expect, test } from 'vitest'
import { readNotice } from './notice.ts'

test('a notice is read line by line: days, stretches of days, works or rest, and the source', () => {
  expect(
    readNotice('日期,类型,依据\n2027-02-05~2027-02-07 放假 国办发明电\n\n2027年2月14日，上班\n2027/10/1\t休'),
  ).toEqual({
    days: [
      { day: '2027-02-05', works: false, source: '国办发明电' },
      { day: '2027-02-06', works: false, source: '国办发明电' },
      { day: '2027-02-07', works: false, source: '国办发明电' },
      { day: '2027-02-14', works: true },
      { day: '2027-10-01', works: false },
    ],
  })
  expect(readNotice('2028-02-28～2028-03-01,off')).toMatchObject({
    days: [{ day: '2028-02-28' }, { day: '2028-02-29' }, { day: '2028-03-01' }],
  })
})

test('of two lines for one day the later holds', () => {
  expect(readNotice('2027-05-08 放假\n2027-05-08 上班')).toEqual({ days: [{ day: '2027-05-08', works: true }] })
})

test('a line that says no day, no kind of day, or a day that does not exist is named', () => {
  for (const line of [
    '明天 放假',
    '2027-02-30 放假',
    '2027-02-05 也许',
    '2027-02-07~2027-02-05 放假',
    '2027-01-01~2027-12-31 放假',
  ])
    expect(readNotice(`2027-01-01 放假\n${line}`)).toMatchObject({ fault: 2 })
})
