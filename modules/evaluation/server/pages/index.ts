import type { Page } from '@lianxin/platform/http'
import type { EvaluationState } from '../deps.ts'
import { callbackPages } from './callbacks.page.tsx'
import { figuresPages } from './figures.page.tsx'
import { panelPages } from './panel.page.tsx'
import { pleaPages } from './pleas.page.tsx'
import { schemeFormPages } from './scheme-form.page.tsx'
import { schemePages } from './schemes.page.tsx'
import { sheetFilePages } from './sheet-files.page.ts'
import { sheetPages } from './sheet.page.tsx'
import { periodPages } from './periods.page.tsx'
import { samplePages } from './samples.page.tsx'
import { publicPage } from './public.page.tsx'

/** All pages of the room. */
export function pages(state: EvaluationState): Page[] {
  return [
    ...figuresPages(state),
    ...callbackPages(state),
    ...samplePages(state),
    ...periodPages(state),
    ...pleaPages(state),
    ...panelPages(state),
    ...schemePages(state),
    ...schemeFormPages(state),
    ...sheetPages(state),
    ...sheetFilePages(state),
    publicPage(state),
  ]
}
