import type { Raw } from './bridge-peer.ts'

/** Chance from a seed, so that a run that fails can be run again (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

export interface LineFaults {
  /** Share of calls that never arrive, whose answer is lost, that arrive twice, that are held back. */
  readonly lost: number
  readonly unanswered: number
  readonly doubled: number
  readonly late: number
}
export const usualFaults: LineFaults = { lost: 0.1, unanswered: 0.1, doubled: 0.1, late: 0.15 }

export interface LineReport {
  readonly calls: number
  readonly lost: number
  readonly unanswered: number
  readonly doubled: number
  readonly late: number
}

/** Sends one call; answers which of its messages are kept for good. */
export type SendCall = (messages: readonly Raw[]) => Promise<readonly Raw[]>

/**
 * The other side over a bad line: it sends each message until it hears that it is kept, in lots whose messages are
 * shuffled; calls are lost, answered into the void, sent twice, or come after later ones.
 */
export async function sendOverFaultyLine(
  messages: readonly Raw[],
  send: SendCall,
  {
    seed,
    lot = 40,
    faults = usualFaults,
    atOnce = 4,
  }: { seed: number; lot?: number; faults?: LineFaults; atOnce?: number },
): Promise<LineReport> {
  const draw = chance(seed)
  const count = { calls: 0, lost: 0, unanswered: 0, doubled: 0, late: 0 }
  const shuffle = <T>(all: readonly T[]): T[] =>
    all
      .map((one) => ({ one, at: draw() }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ one }) => one)
  let left = [...messages]
  const heldBack: (readonly Raw[])[] = []
  const one = async (call: readonly Raw[]): Promise<readonly Raw[]> => {
    count.calls++
    if (draw() < faults.lost) {
      count.lost++
      return []
    }
    if (draw() < faults.late) {
      count.late++
      heldBack.push(call)
      return []
    }
    const twice = draw() < faults.doubled
    if (twice) count.doubled++
    const [answer] = await Promise.all(twice ? [send(call), send(call)] : [send(call)])
    if (draw() >= faults.unanswered) return answer ?? []
    count.unanswered++
    return []
  }
  for (let round = 0; left.length > 0; round++) {
    if (round > 200) throw new Error(`${left.length} messages were never kept`)
    const mixed = shuffle(left)
    const calls = Array.from({ length: Math.ceil(mixed.length / lot) }, (_, i) => mixed.slice(i * lot, (i + 1) * lot))
    const kept = new Set<Raw>()
    for (let i = 0; i < calls.length; i += atOnce)
      for (const answer of await Promise.all(calls.slice(i, i + atOnce).map(one)))
        for (const raw of answer) kept.add(raw)
    left = left.filter((raw) => !kept.has(raw))
    // What was held back comes now, long after it was sent again.
    for (const call of heldBack.splice(0)) await send(call)
  }
  return count
}
