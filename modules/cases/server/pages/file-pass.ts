import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Id } from '@lianxin/platform/ids'

/** Minutes for which a pass opens its file: as long as somebody looks at a page. */
const MINUTES = 120

const sign = (secret: string, file: Id, until: number): string =>
  createHmac('sha256', secret).update(`file:${file}:${until}`).digest('base64url').slice(0, 32)

/**
 * A pass for one file, given by the server to whoever showed the code of its receipt: the code itself must not stand in an
 * address, where logs and histories keep it.
 */
export function filePass(secret: string, file: Id, now: Temporal.Instant): string {
  const until = Math.floor(now.epochMilliseconds / 60_000) + MINUTES
  return `${until.toString(36)}.${sign(secret, file, until)}`
}

/** Whether a pass opens this file now. */
export function isPass(secret: string, file: Id, pass: string, now: Temporal.Instant): boolean {
  const [start = '', mark = ''] = pass.split('.')
  const until = Number.parseInt(start, 36)
  if (!Number.isSafeInteger(until) || until * 60_000 < now.epochMilliseconds) return false
  const [right, given] = [Buffer.from(sign(secret, file, until)), Buffer.from(mark)]
  return right.length === given.length && timingSafeEqual(right, given)
}
