import { describe, expect } from 'vitest'
import { faultsOf } from '../faults-of.ts'
import { grid, staff } from '../people.ts'
import { story, withBrowser } from '../story.ts'

withBrowser()

describe('every step of a request can be read and pressed by everybody', () => {
  for (const lang of ['zh', 'en'] as const) {
    for (const size of ['m', 'l', 'xl'] as const) {
      story(`${lang}, size ${size}`, async (someone) => {
        const page = await someone({ lang, size, script: true })
        await page.goto(`/report`)
        await page.locator('main form button:not([type=button])').last().click()
        await page.locator('.err').first().waitFor()
        expect(await faultsOf(page, 'resident', size), 'the form that came back').toEqual([])

        await page.locator('#f-text').fill('楼道里的灯坏了')
        await page.locator('[data-where] summary').click()
        await page.locator('#f-code').fill(grid)
        await page.locator('main form button:not([type=button])').last().click()
        await page.locator('.ticket dd').first().waitFor()
        expect(await faultsOf(page, 'resident', size), 'the receipt').toEqual([])

        const [number = '', code = ''] = await page.locator('.ticket dd').allInnerTexts()
        await page.goto('/track')
        await page.locator('#f-number').fill(number)
        await page.locator('#f-code').fill(code)
        await page.locator('main form button').click()
        await page.locator('main h1').getByText('楼道里的灯坏了').waitFor()
        expect(await faultsOf(page, 'resident', size), 'the request').toEqual([])

        const desk = await someone({ lang, size, width: 1440, login: staff.dispatcher })
        await desk.goto(`/console/cases?view=open&q=${number}`)
        await desk.locator('[data-row]').first().click()
        await desk.locator('[data-pane] h1').waitFor()
        expect(await faultsOf(desk, 'console', size), 'the case at the desk').toEqual([])
      })
    }
  }
})
