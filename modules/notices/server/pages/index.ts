import type { Page } from '@lianxin/platform/http'
import type { NoticesState } from '../state.ts'
import { choicesPage } from './choices.page.tsx'
import { eitherPages, emailPage } from './email.page.tsx'
import { listPages } from './list.page.tsx'
import { livePage } from './live.page.ts'
import { messagesPage } from './messages.page.tsx'
import { pushWorkerPage } from './push-worker.page.ts'
import { textPages } from './texts.page.tsx'

/** All pages of the room. */
export function pages(notices: NoticesState): Page[] {
  return [
    ...listPages(notices, 'resident'),
    ...listPages(notices, 'staff'),
    livePage(notices),
    choicesPage(notices, 'resident'),
    choicesPage(notices, 'staff'),
    emailPage(notices),
    messagesPage(notices),
    ...textPages(notices),
    ...eitherPages,
    pushWorkerPage,
  ]
}
