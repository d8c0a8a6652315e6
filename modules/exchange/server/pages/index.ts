import type { Page } from '@lianxin/platform/http'
import type { ExchangeState } from '../deps.ts'
import { keyPages } from '../keys/keys.page.tsx'
import { openDataPages } from '../open-data/open-data.page.tsx'
import { open311Pages } from '../open311/pages.ts'

/** The room's pages, one line a subject. */
export function pages(state: ExchangeState): Page[] {
  return [
    ...keyPages(state), //
    ...open311Pages(state),
    ...openDataPages(state),
  ]
}
