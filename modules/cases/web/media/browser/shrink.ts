/** Longest side of a photo that is sent: enough to read a house number, a tenth of what the camera made. */
const SIDE = 1600
const QUALITY = 0.8
/** The goal for a photo; a noisy one is drawn again, smaller. */
const MOST = 350_000

/** A document is sent as it is: there is nothing in it to draw smaller. */
export const isDocument = (file: File): boolean => file.type === 'application/pdf'

/**
 * Draws a photo again, smaller, as JPEG. What the camera wrote beside the picture, the place above all, is lost on the
 * way, as it should be. Answers undefined for what is no picture.
 */
export async function shrink(file: File): Promise<File | undefined> {
  if (isDocument(file)) return file
  const bitmap = await createImageBitmap(file).catch(() => undefined)
  if (!bitmap) return undefined
  for (const [side, quality] of [
    [SIDE, QUALITY],
    [1280, 0.7],
    [1024, 0.6],
  ] as const) {
    const blob = await draw(bitmap, side, quality)
    if (blob && (blob.size <= MOST || side === 1024)) {
      bitmap.close()
      return new File([blob], file.name.replace(/\.\w+$/, '') + '.jpg', { type: 'image/jpeg' })
    }
  }
  return undefined
}

async function draw(bitmap: ImageBitmap, side: number, quality: number): Promise<Blob | null> {
  const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(bitmap.width * scale)
  canvas.height = Math.round(bitmap.height * scale)
  const context = canvas.getContext('2d')
  if (!context) return null
  // A picture with clear parts would turn black as JPEG.
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  return new Promise((done) => canvas.toBlob(done, 'image/jpeg', quality))
}
