import type { ActRow } from './act-row.ts'
import { courseActs } from './acts/course.ts'
import { endingActs } from './acts/ending.ts'
import { handlingActs } from './acts/handling.ts'
import { intakeActs } from './acts/intake.ts'
import { levelActs } from './acts/levels.ts'
import { watchingActs } from './acts/watching.ts'
import type { Act } from './moves.ts'

export type { ActRow, Standing, Who } from './act-row.ts'

/** Every act: its words, who may do it, what it asks for, its limit and its evidence. */
export const actRows = {
  ...intakeActs,
  ...handlingActs,
  ...courseActs,
  ...levelActs,
  ...endingActs,
  ...watchingActs,
} as const satisfies Record<Act, ActRow>

/** The row of an act, read as the general shape. */
export const actRow = (act: Act): ActRow => actRows[act]
