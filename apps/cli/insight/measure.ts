const microseconds = 1e6
const digits = 4

/** Starts a clock of the processor's time of this process; the answer tells the seconds since then. */
export function cpuSeconds(): () => number {
  const start = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(start)
    return Math.max(user + system, 1) / microseconds
  }
}

/** Progress goes to stderr: stdout is the result. */
export const note = (said: string): void => void process.stderr.write(`${said}\n`)

/** The same figures with four digits after the point. */
export function short(figures: object): object {
  return JSON.parse(
    JSON.stringify(figures, (_, value: unknown) => (typeof value === 'number' ? Number(value.toFixed(digits)) : value)),
  ) as object
}
