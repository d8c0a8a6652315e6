import type { Page } from 'playwright-core'
import { axeFaults } from './accessibility.ts'
import { widths } from './browser.ts'
import { measures, pageFaults } from './page-faults.ts'

/** Everything that keeps somebody from reading or pressing the page that is open, also on the smallest phone. */
export async function faultsOf(page: Page, app: 'resident' | 'console', size: 'm' | 'l' | 'xl'): Promise<string[]> {
  const found = [...(await axeFaults(page)), ...(await pageFaults(page, measures[app][size]))]
  const before = page.viewportSize()
  // The smallest phone, where a long word or a table pushes the page sideways.
  await page.setViewportSize({ width: widths.narrow, height: 640 })
  const narrow = await pageFaults(page, { text: 0, target: 0 })
  if (before) await page.setViewportSize(before)
  return [...found, ...narrow]
}
