import { createHmac, timingSafeEqual } from 'node:crypto'

/** The secret shared with the other side, in hex. It follows from the installation's, so it stands in no table. */
export const bridgeSecret = (secret: string, id: string, generation: number): string =>
  createHmac('sha256', secret).update(`bridge:${id}:${generation}`).digest('hex')

/** HMAC-SHA256 over `timestamp.payload`, in hex. */
export const signPayload = (secret: string, timestamp: number, payload: string): string =>
  createHmac('sha256', secret).update(`${timestamp}.${payload}`).digest('hex')

/** Seconds a call's clock may be off. */
export const CLOCK_SECONDS = 300

/** The secrets that hold now: the present one, and the one before until its day is over. */
export function secretsInForce(
  secret: string,
  {
    id,
    generation,
    old_until: old,
  }: { readonly id: string; readonly generation: number; readonly old_until: Temporal.Instant | null },
  now: Temporal.Instant,
): string[] {
  const both = old !== null && Temporal.Instant.compare(now, old) < 0
  return (both ? [generation, generation - 1] : [generation]).map((one) => bridgeSecret(secret, id, one))
}

/** Whether one of the secrets signed this, lately. */
export function isSigned(
  secrets: readonly string[],
  {
    timestamp,
    payload,
    signature,
  }: { readonly timestamp: number; readonly payload: string; readonly signature: string },
  now: Temporal.Instant,
): boolean {
  if (Math.abs(now.epochMilliseconds / 1000 - timestamp) > CLOCK_SECONDS) return false
  const given = Buffer.from(signature, 'hex')
  return secrets.some((secret) => {
    const right = Buffer.from(signPayload(secret, timestamp, payload), 'hex')
    return right.length === given.length && timingSafeEqual(right, given)
  })
}

/** A pass for one file of an answer: whoever was told the answer may fetch it, for 90 days. */
export const bridgeFilePass = (secret: string, bridge: string, file: string, day: number): string =>
  `${day}.${createHmac('sha256', secret).update(`bridge file:${bridge}:${file}:${day}`).digest('base64url').slice(0, 32)}`

const PASS_DAYS = 90

/** Whether a pass opens this file now. */
export function isBridgePass(secret: string, bridge: string, file: string, pass: string, today: number): boolean {
  const day = Number(pass.split('.')[0])
  if (!Number.isSafeInteger(day) || day > today || today - day > PASS_DAYS) return false
  const [right, given] = [Buffer.from(bridgeFilePass(secret, bridge, file, day)), Buffer.from(pass)]
  return right.length === given.length && timingSafeEqual(right, given)
}
