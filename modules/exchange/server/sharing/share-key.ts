import { createHmac, timingSafeEqual } from 'node:crypto'

/** The key by which a program of the asker fetches what was granted. It follows from the installation's secret and stands in no table. */
export const shareKey = (secret: string, id: string): string =>
  `lxs_${createHmac('sha256', secret).update(`share:${id}`).digest('base64url')}`

export function isShareKey(secret: string, id: string, given: string): boolean {
  const [right, mine] = [Buffer.from(shareKey(secret, id)), Buffer.from(given)]
  return right.length === mine.length && timingSafeEqual(right, mine)
}
