import type { Words } from '@lianxin/platform/i18n'
import type { samplesZh } from './samples.zh.ts'

/** The same in English. */
export const samplesEn: Words<typeof samplesZh> = {
  title: 'Blind checks',
  note: 'Drawn by lot from last month’s closed cases; people of another place and unit see whether it is as the answer says, not knowing who handled it or how it was rated.',
  toJudge: 'For you to look at',
  judgeEmpty: 'Nothing to look at',
  judgeEmptyWhat: 'Cases that your place is asked to look at appear here.',
  said: 'The answer says',
  where: 'Where',
  verdict: 'What you saw',
  noteField: 'Anything to add',
  optional: 'optional',
  save: 'Record',
  saved: 'Recorded, thank you.',
  errors: 'Some fields need attention',
  kept: 'What you typed is kept.',
  draws: 'Draws',
  drawsEmpty: 'No draws yet',
  drawsEmptyWhat: 'Early each month last month’s closed cases are drawn from, the same number of every sort.',
  month: 'Month',
  place: 'Place',
  drawn: 'Drawn',
  looked: 'Looked at',
  rate: 'Error rate (partly included)',
  strata: 'By sort',
  count: (n) => `${n} cases`,
  unknown: (n) => (n === 0 ? '' : `${n} more cannot be told`),
  findingsTitle: 'Findings',
  findingsNote:
    'Ratings and withdrawals that look unlike chance. Nothing follows by itself: a person looks and says what it is. No rating is ever struck out by itself.',
  findingsEmpty: 'No findings',
  findingsEmptyWhat:
    'The last 90 days are looked at daily: runs of fives, too many fives, ratings within minutes of a contact, withdrawals after a contact, ratings for several reporters from one device.',
  chance: (seen, of, expected) => `${seen} of ${of}, where the others’ share would give about ${expected}`,
  oneDevice: (seen, of) =>
    `of ${of} ratings of the month that can be compared, ${seen} came from one device. A family shares a phone, and somebody helps: that looks the same. Which device it was is not kept`,
  severalUnits: 'several units',
  p: (value) => `chance alone: ${value}`,
  cases: (n) => `${n} cases`,
  opinion: 'What it is',
  opinionNote: 'On what grounds',
  lookedBy: (name) => `looked at by ${name}`,
}
