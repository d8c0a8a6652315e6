import { decisionBy } from '../deadlines.ts'
import type { CaseRecord } from '../case-record.ts'
import type { Change } from './change.ts'

/** Unsolved, or two of five and less: a person decides whether it is done again. */
export function isUnhappy({ solved, score }: Pick<CaseRecord, 'solved' | 'score'>): boolean {
  return solved === 'no' || (score !== null && score <= 2)
}

/** 评价: by the reporter alone; the first rating of a handling counts. */
export const rateCase: Change<'rate'> = (_, input, by) => ({
  set: {
    status: 'rated',
    solved: input.solved,
    score: input.score,
    words: input.words ?? null,
    ratedAt: by.at,
    turnBy: isUnhappy(input) ? decisionBy(by.table, by.at) : by.at,
  },
  body: {
    to: 'rated',
    solved: input.solved,
    score: input.score,
    words: input.words ?? null,
    ...(by.onBehalf ? { way: by.onBehalf } : {}),
  },
})
