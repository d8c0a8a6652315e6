import type { Page } from '@lianxin/platform/http'
import type { CasesState } from '../state.ts'
import { deskPages } from './desk.page.tsx'
import { filesPage } from './files.page.ts'
import { openPages } from './open.page.tsx'
import { handOverPages } from './hand-over.page.tsx'
import { mattersPages } from './matters.page.tsx'
import { importPages } from './import.page.tsx'
import { myPages } from './my.page.tsx'
import { reportForPage } from './report-for.page.tsx'
import { reportPages } from './report.page.tsx'
import { bulkPages } from './bulk.page.tsx'
import { mapPage } from './map.page.tsx'
import { presencePage } from './presence.page.ts'
import { detailsPage } from './details.page.tsx'
import { printPage } from './print.page.tsx'
import { templatePages } from './templates.page.tsx'
import { viewPages } from './views.page.ts'
import { draftPage } from './draft-page.ts'
import { rulesPage } from './rules-page.ts'
import { runPages } from './run-pages.ts'

/** All pages of the room. */
export function pages(cases: CasesState): Page[] {
  return [
    ...reportPages(cases),
    ...myPages(cases),
    ...openPages(cases),
    ...mattersPages(cases),
    ...deskPages(cases),
    ...viewPages(cases),
    ...bulkPages(cases),
    ...templatePages(cases),
    presencePage(cases),
    printPage(cases),
    detailsPage(cases),
    mapPage(cases),
    reportForPage(cases),
    filesPage(cases),
    ...importPages(cases),
    ...handOverPages(cases),
    rulesPage(cases),
    draftPage(cases),
    ...runPages(cases),
  ]
}
