import type { Page } from '@lianxin/platform/http'
import type { CasesState } from '../state.ts'
import { deskPages } from './desk.page.tsx'
import { filesPage } from './files.page.ts'
import { myPages } from './my.page.tsx'
import { reportForPage } from './report-for.page.tsx'
import { reportPages } from './report.page.tsx'
import { rulesPage } from './rules-page.ts'

/** All pages of the room. */
export function pages(cases: CasesState): Page[] {
  return [
    ...reportPages(cases),
    ...myPages(cases),
    ...deskPages(cases),
    reportForPage(cases),
    filesPage(cases),
    rulesPage(cases),
  ]
}
