/** Small tables of the yearly scheme. Free of zod, so that a phone may read them. */
export const MOST_ITEMS = 8
/** A group of comparable departments is two at least. */
export const FEWEST_UNITS = 2
/** What the weights of a scheme sum to. */
export const WHOLE = 100

/** How far a sheet as a whole came: a level, never a rank. */
export const levels = {
  reached: { zh: '达到约定', en: 'as agreed' },
  near: { zh: '接近约定', en: 'near to it' },
  short: { zh: '未达到约定', en: 'short of it' },
  few: { zh: '样本少，不作判断', en: 'too few to say' },
} as const satisfies Record<string, { readonly zh: string; readonly en: string }>
export type SheetLevel = keyof typeof levels
