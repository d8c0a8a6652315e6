import { createHmac, timingSafeEqual } from 'node:crypto'

/** Hours for which a link confirms. */
export const LINK_HOURS = 24

/** What a link speaks for: this person wants this address, asked at this moment. */
export interface Asked {
  readonly person: string
  readonly email: string
  readonly askedAt: Temporal.Instant
}

/** The secret part of a link. It follows from what it speaks for, so nothing is kept, and a newer question makes it void. */
export const linkToken = (secret: string, { person, email, askedAt }: Asked): string =>
  createHmac('sha256', secret)
    .update(`confirm e-mail:${person}:${askedAt.epochMilliseconds}:${email}`)
    .digest('base64url')

/** Whether a link speaks for this, and in time. */
export function isLink(secret: string, asked: Asked, token: string, now: Temporal.Instant): boolean {
  const [right, given] = [Buffer.from(linkToken(secret, asked)), Buffer.from(token)]
  if (right.length !== given.length || !timingSafeEqual(right, given)) return false
  return Temporal.Instant.compare(now, asked.askedAt.add({ hours: LINK_HOURS })) < 0
}
