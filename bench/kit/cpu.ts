import { readdirSync, readFileSync } from 'node:fs'

const TICK_MS = 10

/** Fields of /proc/PID/stat behind the name, which may hold spaces. */
function stat(pid: number): string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')
  } catch {
    return undefined
  }
}

/** User and system milliseconds that a process and its children have used so far. */
export function cpuMs(...pids: readonly number[]): number {
  let ticks = 0
  for (const name of readdirSync('/proc')) {
    const pid = Number(name)
    if (!pid) continue
    const fields = stat(pid)
    if (!fields || (!pids.includes(pid) && !pids.includes(Number(fields[1])))) continue
    ticks += Number(fields[11]) + Number(fields[12])
  }
  return ticks * TICK_MS
}
