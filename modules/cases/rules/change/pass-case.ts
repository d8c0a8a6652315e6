import { ratingBy } from '../deadlines.ts'
import type { Change } from './change.ts'

/** 核查通过: the reporter is asked to rate. What staff found has nobody to ask and is closed at the next turn. */
export const passCase: Change<'pass'> = (one, input, by) => ({
  set: {
    status: 'feedback',
    ending: 'handled',
    answeredAt: by.at,
    turnBy: one.asksRating ? ratingBy(by.table, by.at) : by.at,
  },
  body: { to: 'feedback', note: input.note ?? null },
})
