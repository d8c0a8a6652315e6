import type { Page } from '@lianxin/platform/http'
import type { NoticesState } from '../state.ts'
import { listPages } from './list.page.tsx'
import { livePage } from './live.page.ts'

/** All pages of the room. */
export function pages(notices: NoticesState): Page[] {
  return [...listPages(notices, 'resident'), ...listPages(notices, 'staff'), livePage(notices)]
}
