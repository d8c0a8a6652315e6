import { ratingBy } from '../deadlines.ts'
import type { Change } from './change.ts'

/** 自办自结: settled in the grid without being sent anywhere. It is still the reporter's to rate. */
export const settleOnSpot: Change<'on_spot'> = (one, input, by) => {
  const { doer, at } = by
  return {
    set: {
      status: 'feedback',
      ending: 'on_spot',
      outcome: 'solved',
      result: input.result,
      resultFiles: input.files,
      acceptedAt: one.acceptedAt ?? at,
      handledAt: at,
      answeredAt: at,
      handledBy: doer.kind === 'staff' ? doer.account : null,
      handledUnit: doer.kind === 'staff' ? (doer.post.unit ?? null) : null,
      turnBy: one.asksRating ? ratingBy(by.table, at) : at,
    },
    body: { to: 'feedback', result: input.result, files: input.files },
  }
}
