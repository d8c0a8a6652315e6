/** Rows looked at in one go. */
export const LOT = 500

/**
 * Does a thing to each row that is due, lot by lot, until nothing is due or nothing moves: one at a time, so that a fault
 * holds up nobody else. Returns how many moved.
 */
export async function inLots<Row>(
  due: () => Promise<readonly Row[]>,
  act: (row: Row) => Promise<boolean>,
): Promise<number> {
  let moved = 0
  for (;;) {
    const rows = await due()
    let here = 0
    for (const row of rows) if (await act(row)) here++
    moved += here
    if (rows.length < LOT || here === 0) return moved
  }
}
