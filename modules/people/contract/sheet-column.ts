/** A column of a sheet that comes in and goes out, known by its Chinese head or its code, in any order. Free of zod. */
export interface SheetColumn {
  readonly zh: string
  readonly needed?: true
  /** What belongs there, in both languages. */
  readonly what: { readonly zh: string; readonly en: string }
}

/** A sheet by its columns, in the order in which they go out. */
export type SheetColumns = readonly (readonly [code: string, column: SheetColumn])[]

export const column = (zh: string, whatZh: string, whatEn: string, needed?: 'needed'): SheetColumn => ({
  zh,
  what: { zh: whatZh, en: whatEn },
  ...(needed ? { needed: true as const } : {}),
})
