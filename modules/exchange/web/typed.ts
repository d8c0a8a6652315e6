import type { FieldError } from '@lianxin/ui'

/** What came with a form: the values as typed, to be shown again, and what is wrong with them. */
export interface Typed {
  readonly values: Readonly<Record<string, string>>
  /** Values of controls that may be chosen several times. */
  readonly chosen: readonly string[]
  readonly errors: readonly FieldError[]
}

export const nothingTyped: Typed = { values: {}, chosen: [], errors: [] }
