import { expect } from 'vitest'
import { chooseLanguage, chooseSize, widths } from './browser.ts'
import { faultsOf } from './faults-of.ts'
import type { Visited } from './pages.ts'
import { story } from './story.ts'

/** One story a page: it can be read and pressed by everybody, in both languages at three sizes. */
export function everyPage(pages: readonly Visited[]): void {
  for (const { name, path, app, login, signedIn, status = 200 } of pages) {
    story(`${name} can be read and pressed by everybody, in both languages at three sizes`, async (someone) => {
      const width = app === 'resident' ? widths.phone : widths.desk
      const page = await someone({
        width,
        ...(login ? { login } : {}),
        ...(signedIn === undefined ? {} : { resident: signedIn }),
      })
      const faults: string[] = []
      for (const lang of ['zh', 'en'] as const) {
        await chooseLanguage(page, lang)
        // What is live keeps a connection open, so quiet is not waited for.
        const answer = await page.goto(path, { waitUntil: 'load' })
        if (answer?.status() !== status) faults.push(`${lang}: answered ${String(answer?.status())}`)
        for (const size of ['m', 'l', 'xl'] as const) {
          await chooseSize(page, size)
          faults.push(...(await faultsOf(page, app, size)).map((fault) => `${lang} ${size}: ${fault}`))
        }
      }
      expect(faults).toEqual([])
    })
  }
}
