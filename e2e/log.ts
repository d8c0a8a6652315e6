import { readFileSync } from 'node:fs'
import { expect, inject } from 'vitest'

/** What the server has printed so far: text messages and e-mails stand there while no provider is set. */
const printed = (): string => readFileSync(inject('log'), 'utf8')

/** Waits until something was printed and answers what it matched. */
export async function inLog(what: RegExp): Promise<RegExpExecArray> {
  await expect.poll(() => what.test(printed()), { timeout: 120_000, interval: 250 }).toBe(true)
  const found = what.exec(printed())
  if (!found) throw new Error(`${what} was printed, and is no more`)
  return found
}

/** Whether something was printed up to now. */
export const wasPrinted = (what: RegExp): boolean => what.test(printed())
