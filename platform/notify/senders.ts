import type { Clock } from '../clock/index.ts'
import { loop, type Running } from '../journal/index.ts'
import { channels, type Ports } from './ports.ts'
import { sendDue, type Gone, type Outbox } from './send-due.ts'

/** Milliseconds between two looks when nothing is due: news within a second, what failed before within five. */
const FRESH_MS = 500
const AGAIN_MS = 5000

/**
 * Empties the outbox until stopped. Each channel has a sender of its own for what is new and another for what is tried
 * again: a provider that is slow or dead holds up neither the other channels nor what it has not refused yet. When a
 * whole batch was refused, the sender waits instead of running into the same wall.
 */
export function startSenders(
  outbox: Outbox,
  ports: Ports,
  clock: Clock,
  log: (error: unknown) => void,
  gone?: Gone,
): Running {
  const all = channels.flatMap((channel) =>
    [false, true].map((again) =>
      loop(
        async () => (await sendDue(outbox, ports, channel, clock, { again, ...(gone ? { gone } : {}) })).taken > 0,
        again ? AGAIN_MS : FRESH_MS,
        log,
      ),
    ),
  )
  return {
    nudge: () => all.forEach((one) => one.nudge()),
    async stop() {
      await Promise.all(all.map((one) => one.stop()))
    },
  }
}
