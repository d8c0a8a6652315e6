import { expect } from 'vitest'
import { chooseSize } from '../browser.ts'
import { faultsOf } from '../faults-of.ts'
import { grid, staff } from '../people.ts'
import type { Page } from 'playwright-core'
import { story, withBrowser } from '../story.ts'

withBrowser()

async function atEverySize(page: Page, app: 'resident' | 'console', step: string): Promise<string[]> {
  const faults: string[] = []
  for (const size of ['m', 'l', 'xl'] as const) {
    await chooseSize(page, size)
    faults.push(...(await faultsOf(page, app, size)).map((fault) => `${step}, ${size}: ${fault}`))
  }
  await chooseSize(page, 'm')
  return faults
}

for (const lang of ['zh', 'en'] as const) {
  story(`every step of a request can be read and pressed by everybody at three sizes, in ${lang}`, async (someone) => {
    const faults: string[] = []
    const page = await someone({ lang, script: true })
    await page.goto(`/report`)
    await page.locator('main form button:not([type=button])').last().click()
    await page.locator('.err').first().waitFor()
    faults.push(...(await atEverySize(page, 'resident', 'the form that came back')))

    await page.locator('#f-text').fill('楼道里的灯坏了')
    await page.locator('[data-where] summary').click()
    await page.locator('#f-code').fill(grid)
    await page.locator('main form button:not([type=button])').last().click()
    await page.locator('.ticket dd').first().waitFor()
    faults.push(...(await atEverySize(page, 'resident', 'the receipt')))

    const [number = '', code = ''] = await page.locator('.ticket dd').allInnerTexts()
    await page.goto('/track')
    await page.locator('#f-number').fill(number)
    await page.locator('#f-code').fill(code)
    await page.locator('main form button').click()
    await page.locator('main h1').getByText('楼道里的灯坏了').waitFor()
    faults.push(...(await atEverySize(page, 'resident', 'the request')))

    const desk = await someone({ lang, width: 1440, login: staff.dispatcher })
    await desk.goto(`/console/cases?view=open&q=${number}`)
    await desk.locator('[data-row]').first().click()
    await desk.locator('[data-pane] h1').waitFor()
    faults.push(...(await atEverySize(desk, 'console', 'the case at the desk')))
    expect(faults).toEqual([])
  })
}
