import type { Page } from '@lianxin/platform/http'
import type { ExchangeState } from '../deps.ts'
import { keyPages } from '../keys/keys.page.tsx'
import { openDataPages } from '../open-data/open-data.page.tsx'
import { open311Pages } from '../open311/pages.ts'
import { bridgePages } from '../bridge/bridges.page.tsx'
import { bridgeFilePage } from '../bridge/files.page.ts'
import { exportPages } from '../bulk/exports.page.tsx'
import { fieldPages } from '../fields/fields.page.tsx'
import { heldPages } from '../bridge/held.page.tsx'
import { linkPages } from '../links/links.page.tsx'
import { sharePages } from '../sharing/shares.page.tsx'
import { webhookPages } from '../webhooks/webhooks.page.tsx'

/** The room's pages, one line a subject. */
export function pages(state: ExchangeState): Page[] {
  return [
    ...keyPages(state), //
    ...open311Pages(state),
    ...openDataPages(state),
    ...webhookPages(state),
    ...bridgePages(state),
    ...heldPages(state),
    ...linkPages(state),
    ...sharePages(state),
    ...fieldPages(state),
    ...exportPages(state),
    bridgeFilePage(state),
  ]
}
