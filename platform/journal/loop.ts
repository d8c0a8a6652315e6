/** Something that runs until it is stopped. */
export interface Running {
  /** Looks at once instead of at the next turn. */
  nudge(): void
  stop(): Promise<void>
}

/**
 * Calls `turn` again and again: at once while it says there is more, else after `idleMs` or a nudge.
 * A failing turn is logged and tried again after a second; nothing is skipped.
 */
export function loop(turn: () => Promise<boolean>, idleMs: number, log: (error: unknown) => void): Running {
  let stopped = false
  let wake: (() => void) | undefined
  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  async function run(): Promise<void> {
    while (!stopped) {
      try {
        if (!(await turn())) await pause(idleMs)
      } catch (error) {
        log(error)
        await pause(1000)
      }
    }
  }
  const done = run()
  return {
    nudge: () => wake?.(),
    async stop() {
      stopped = true
      wake?.()
      await done
    },
  }
}
