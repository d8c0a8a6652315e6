import type { Keep } from '@lianxin/platform/personal'
import type { RegisterWords } from './words.ts'

/** How long a field is kept and what becomes of it, in a sentence. */
export function sayKeep({ since, days, then }: Keep, w: RegisterWords): string {
  if (days === null) return w.forEver
  return [w.since[since], w.days(days), w.then[then]].join(' ')
}
