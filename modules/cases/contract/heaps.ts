import { z } from 'zod'
import { PlaceCodeField } from '@lianxin/places/contract'

const longitude = z.coerce.number().min(-180).max(180)
const latitude = z.coerce.number().min(-90).max(90)

/** A window of the map in degrees of WGS-84. */
export const HeapsQuery = z
  .object({ west: longitude, south: latitude, east: longitude, north: latitude })
  .refine(({ west, east, south, north }) => west < east && south < north, {
    path: ['east'],
    message: '窗口不对：西要小于东，南要小于北 | The window is wrong: west lies before east, south before north',
  })
export type HeapsQuery = z.infer<typeof HeapsQuery>

/** What lies together in a window: a place, how many are open there, how many of them late, and their middle. */
export const Heaps = z.object({
  heaps: z.array(
    z.object({
      place: PlaceCodeField,
      name: z.string(),
      /** The list of the desk that shows them. */
      href: z.string(),
      n: z.int(),
      late: z.int(),
      lon: z.number(),
      lat: z.number(),
    }),
  ),
})
export type Heaps = z.infer<typeof Heaps>
