import { levels } from '@lianxin/places/contract'
import type { Category } from '@lianxin/services/rules'

/** Whether a category stands on the community's remit list (准入清单): down to a village or below. Null without a category. */
export function onRemitList(category: Category | null): boolean | null {
  return category === null ? null : levels.indexOf(category.remit) >= levels.indexOf('village')
}
