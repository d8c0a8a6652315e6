import { Refusal } from '../http/refusal.ts'
import type { ReadFile } from './read-file.ts'

// A picture of 30 kB can claim 16,000 × 16,000 pixels: refused from its header in a millisecond, not decoded.
const MOST_PIXELS = 50_000_000
const LONGEST_SIDE = 1600

/** By content, never by name: SVG and whatever else the decoder would take are not photos. */
export function looksLikePhoto(b: Buffer): boolean {
  const jpeg = b[0] === 0xff && b[1] === 0xd8 && b[2] === 0xff
  const png = b.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
  const webp = b.subarray(0, 4).toString('latin1') === 'RIFF' && b.subarray(8, 12).toString('latin1') === 'WEBP'
  return jpeg || png || webp
}

/**
 * A photo re-encoded as JPEG, turned upright, at most 1600 px, with position, serial numbers and trailers gone.
 * Refuses what is not a photo, what cannot be decoded, and what has more than 50 million pixels.
 */
export async function readPhoto(bytes: Buffer): Promise<ReadFile> {
  if (!looksLikePhoto(bytes)) throw new Refusal('photo_unreadable', { field: 'photo' })
  // The decoder is loaded with the first photo, not at the start of the house.
  const { default: sharp } = await import('sharp')
  try {
    const head = await sharp(bytes, { limitInputPixels: false }).metadata()
    if ((head.width ?? 0) * (head.height ?? 0) > MOST_PIXELS) throw new Refusal('photo_too_large', { field: 'photo' })
    const clean = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .rotate()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 80, mozjpeg: false })
      .toBuffer()
    return { kind: 'photo', mime: 'image/jpeg', bytes: clean }
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal('photo_unreadable', { field: 'photo' })
  }
}

/** Longest side of a picture that stands for a photo on a page. */
const SMALL_SIDE = 320

/** A kept photo made small, as pages show it before somebody opens it. */
export async function smallPhoto(kept: Buffer): Promise<Buffer> {
  const { default: sharp } = await import('sharp')
  return sharp(kept)
    .resize({ width: SMALL_SIDE, height: SMALL_SIDE, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 70 })
    .toBuffer()
}
