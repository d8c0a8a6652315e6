import type { KeyObject } from 'node:crypto'
import { digest, readBody, signedBy, type Signed } from './format.ts'
import type { Expected } from './check-order.ts'
import type { Found, Reader } from './reader.ts'

const NONE = '0'.repeat(64)

/** Checkpoints copied outside, by their number. */
export type Copies = ReadonlyMap<number, Signed>

interface Walk {
  /** By county: which roots were signed at which sizes. */
  readonly expected: Map<number, Map<number, { n: number; root: string }[]>>
  readonly count: number
}

function add(expected: Walk['expected'], n: number, body: NonNullable<ReturnType<typeof readBody>>): void {
  for (const { county, leaves, root } of body.states) {
    const sizes = expected.get(county) ?? new Map<number, { n: number; root: string }[]>()
    expected.set(county, sizes)
    const there = sizes.get(leaves) ?? []
    // Said again and again while a county is quiet: once is enough.
    if (!there.some((one) => one.root === root)) sizes.set(leaves, [...there, { n, root }])
  }
}

/**
 * The row of checkpoints: dense, each signed, each naming the one before, none going back; the same as was copied
 * outside, and none that was copied missing. What it signed of each county is handed on to be compared.
 */
export async function checkCheckpoints(
  read: Reader,
  keys: readonly KeyObject[],
  copies: Copies,
  found: Found,
): Promise<{ expected: ReadonlyMap<number, Expected>; count: number }> {
  const expected: Walk['expected'] = new Map()
  const leaves = new Map<number, number>()
  let before = NONE
  let last = 0
  for await (const row of read.checkpoints()) {
    const n = Number(row.n)
    const text = readBody(row.body)
    if (n !== last + 1) found(`checkpoints ${last + 1} to ${n - 1} are missing`)
    if (!text || text.n !== n || digest(row.body) !== row.hash.toString('hex'))
      found(`checkpoint ${n}: its text was changed`)
    if (!signedBy(row, keys)) found(`checkpoint ${n}: not signed by the key given`)
    if (text && n === last + 1 && text.before !== before)
      found(`checkpoint ${n}: does not follow from the one before it`)
    for (const { county, leaves: now } of text?.states ?? []) {
      if (now < (leaves.get(county) ?? 0)) found(`checkpoint ${n}: county ${county} has fewer entries than before`)
      leaves.set(county, now)
    }
    const copy = copies.get(n)
    if (copy && copy.body !== row.body) found(`checkpoint ${n}: another one was copied outside`)
    if (text) add(expected, n, text)
    before = digest(row.body)
    last = n
  }
  for (const [n, copy] of copies) {
    const text = readBody(copy.body)
    if (!text || text.n !== n || !signedBy(copy, keys)) {
      found(`the copy of checkpoint ${n} outside is not signed by the key given`)
      continue
    }
    if (n > last) found(`checkpoint ${n} was copied outside and is not here: the journal was set back or cut off`)
    // Whatever the database says by now, this was the state then.
    add(expected, n, text)
  }
  return { expected, count: last }
}
