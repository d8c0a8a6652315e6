import { describe, expect } from 'vitest'
import { widths } from '../browser.ts'
import { faultsOf } from '../faults-of.ts'
import { pages } from '../pages.ts'
import { story, withBrowser } from '../story.ts'

withBrowser()

for (const { name, path, app, login, status = 200 } of pages) {
  describe(`${name} can be read and pressed by everybody`, () => {
    for (const lang of ['zh', 'en'] as const) {
      for (const size of ['m', 'l', 'xl'] as const) {
        story(`${lang}, size ${size}`, async (someone) => {
          const width = app === 'resident' ? widths.phone : widths.desk
          const page = await someone({ lang, size, width, ...(login ? { login } : {}) })
          // What is live keeps a connection open, so quiet is not waited for.
          const answer = await page.goto(path, { waitUntil: 'load' })
          expect(answer?.status()).toBe(status)
          expect(await faultsOf(page, app, size)).toEqual([])
        })
      }
    }
  })
}
