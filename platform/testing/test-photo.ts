import sharp from 'sharp'

/** A photo as a phone writes it, with the place in it. */
export const testPhoto = (width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#456' } })
    .withExif({ IFD3: { GPSLatitude: '30/1 45/1 0/1' } })
    .jpeg()
    .toBuffer()

/** How wide a picture is, and whether something stands beside its pixels. */
export async function lookAtPhoto(bytes: Buffer): Promise<{ width: number; tagged: boolean }> {
  const { width, exif } = await sharp(bytes).metadata()
  return { width, tagged: exif !== undefined }
}
