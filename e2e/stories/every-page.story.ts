import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { axeFaults } from '../accessibility.ts'
import { contextFor, openBrowser, signIn, widths } from '../browser.ts'
import { measures, pageFaults } from '../page-faults.ts'
import { pages, type Visited } from '../pages.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

async function faultsOf(
  { path, app, login, status = 200 }: Visited,
  lang: 'zh' | 'en',
  size: 'm' | 'l' | 'xl',
): Promise<string[]> {
  const address = inject('address')
  const width = app === 'resident' ? widths.phone : widths.desk
  const context = await contextFor(browser, address, { lang, size, width })
  try {
    if (login) await signIn(context, login)
    const page = await context.newPage()
    const answer = await page.goto(path, { waitUntil: 'networkidle' })
    const answered = answer?.status() === status ? [] : [`answered ${answer?.status()}`]
    const found = [...answered, ...(await axeFaults(page)), ...(await pageFaults(page, measures[app][size]))]
    // The smallest phone, where a long word or a table pushes the page sideways.
    await page.setViewportSize({ width: widths.narrow, height: 640 })
    const narrow = await pageFaults(page, { text: 0, target: 0 })
    return [...found, ...narrow]
  } finally {
    await context.close()
  }
}

for (const visited of pages) {
  describe(`${visited.name} can be read and pressed by everybody`, () => {
    for (const lang of ['zh', 'en'] as const) {
      for (const size of ['m', 'l', 'xl'] as const) {
        test(`${lang}, size ${size}`, async () => {
          expect(await faultsOf(visited, lang, size)).toEqual([])
        })
      }
    }
  })
}
