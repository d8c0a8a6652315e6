import { Unavailable } from './failures.ts'

/** One way to the database for what many people send at once. */
export interface Lane<R, A> {
  push(one: R): Promise<A>
}

interface Waiting<R, A> {
  readonly one: R
  readonly done: (answer: A) => void
  readonly fail: (error: unknown) => void
}

export interface LaneOptions {
  /** Most that share one commit. */
  readonly most?: number
}

/** Commits under way at the same time: measured on two cores against a second that waits until it is as full as the first. */
const AT_ONCE = 2

/**
 * Group commit. A lane writes at once whatever has gathered while it was busy, with no timer: alone one waits for
 * nobody, and under load a commit serves up to `most`; a second one sets out beside the first. `write` answers in order
 * or fails as a whole; what fails is halved down to the one at fault, so its neighbours are answered as if alone. A lost
 * answer is not halved but repeated: the keys of what was written make that safe.
 */
export function lane<R, A>(
  write: (batch: readonly R[]) => Promise<readonly A[]>,
  { most = 64 }: LaneOptions = {},
): Lane<R, A> {
  const waiting: Waiting<R, A>[] = []
  let underWay = 0
  let called = false

  async function settle(batch: readonly Waiting<R, A>[], tries = 0): Promise<void> {
    try {
      const answers = await write(batch.map(({ one }) => one))
      batch.forEach(({ done }, i) => done(answers[i]!))
    } catch (error) {
      if (error instanceof Unavailable && tries < 1) return settle(batch, tries + 1)
      // While the database is away nobody is kept waiting for the next try: all are told to come again.
      if (error instanceof Unavailable) return [...batch, ...waiting.splice(0)].forEach(({ fail }) => fail(error))
      if (batch.length === 1) return batch.forEach(({ fail }) => fail(error))
      const half = batch.length >> 1
      await settle(batch.slice(0, half))
      await settle(batch.slice(half))
    }
  }

  const due = (): boolean => underWay < AT_ONCE && waiting.length > 0

  function go(): void {
    called = false
    while (due()) {
      const batch = waiting.splice(0, most)
      underWay++
      void settle(batch).finally(() => {
        underWay--
        go()
      })
    }
  }

  return {
    push: (one) =>
      new Promise((done, fail) => {
        waiting.push({ one, done, fail })
        // After the requests that were already read in this turn, so that they share the commit.
        if (called || !due()) return
        called = true
        setImmediate(go)
      }),
  }
}
