import { expect } from 'vitest'
import { chooseLooks, widths } from '../browser.ts'
import { faultsOf } from '../faults-of.ts'
import { pages } from '../pages.ts'
import { story, withBrowser } from '../story.ts'

withBrowser()

for (const { name, path, app, login, status = 200 } of pages) {
  story(`${name} can be read and pressed by everybody, in both languages at three sizes`, async (someone) => {
    const width = app === 'resident' ? widths.phone : widths.desk
    const page = await someone({ width, ...(login ? { login } : {}) })
    const faults: string[] = []
    for (const lang of ['zh', 'en'] as const) {
      for (const size of ['m', 'l', 'xl'] as const) {
        await chooseLooks(page, lang, size)
        // What is live keeps a connection open, so quiet is not waited for.
        const answer = await page.goto(path, { waitUntil: 'load' })
        if (answer?.status() !== status) faults.push(`${lang} ${size}: answered ${String(answer?.status())}`)
        faults.push(...(await faultsOf(page, app, size)).map((fault) => `${lang} ${size}: ${fault}`))
      }
    }
    expect(faults).toEqual([])
  })
}
