import { keptPlan, shaped, type Statement } from '@lianxin/platform/db'
import type { Desk } from './desk-scope.ts'

/**
 * A statement of the desk, built once for each shape of desk and planned once a connection: what differs between two
 * desks of a shape are bound values. `build` must look at nothing of the desk but its shape; `more` are further values.
 */
export function forDesks<A extends object, R>(
  build: (desk: Desk, more: A) => Statement<R>,
): (desk: Desk, more: A) => Statement<R> {
  const byShape = new Map<string, (values: Desk & A) => Statement<R>>()
  return (desk, more) => {
    const shape = Object.values(desk.shape).join()
    let made = byShape.get(shape)
    if (!made) {
      made = shaped<Desk & A, R>((blank) => build(withBlanks(desk, blank), blank))
      byShape.set(shape, made)
    }
    return keptPlan(shape, made({ ...desk, ...more }))
  }
}

/** The desk with its shape as it is and a blank for everything else. */
const withBlanks = ({ shape }: Desk, blank: Desk): Desk => ({
  shape,
  counties: blank.counties,
  county: blank.county,
  lo: blank.lo,
  hi: blank.hi,
  level: blank.level,
  unit: blank.unit,
  account: blank.account,
  holders: blank.holders,
  line: blank.line,
  now: blank.now,
})
