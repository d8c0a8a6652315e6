import { expect } from 'vitest'
import { grid, staff } from '../people.ts'
import { fillReport, sendReport } from '../request.ts'
import { story, withBrowser } from '../story.ts'

withBrowser()

const focused = '[data-row]:focus'

story('a dispatcher works through the queue without touching the mouse', async (someone) => {
  const resident = await someone({ script: false })
  await resident.goto('/report')
  await fillReport(resident, { text: '想问问居住证怎么办', grid })
  const { number } = await sendReport(resident)

  const page = await someone({ width: 1440, login: staff.dispatcher })
  await page.goto('/console/cases?view=open')
  await page.keyboard.press('/')
  await page.keyboard.type(number)
  await page.keyboard.press('Enter')
  await page.locator('[data-row]', { hasText: number }).waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('j')
  await page.locator(focused).waitFor()
  await page.keyboard.press('Enter')
  await page.locator('[data-pane] h1').waitFor()

  await page.keyboard.press('n')
  await page.locator('details[data-act=not_accept][open]').waitFor()
  expect(await page.evaluate(() => document.activeElement?.closest('[data-act]')?.getAttribute('data-act'))).toBe(
    'not_accept',
  )
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await page.getByText('键盘一览').waitFor()
})

story('whoever comes by Tab first meets the way past the menu', async (someone) => {
  const page = await someone({ width: 1440, login: staff.dispatcher })
  await page.goto('/console/cases')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('跳到正文')
})

story('a dispatcher’s menu is one row, and its groups are opened and left by key', async (someone) => {
  const page = await someone({ width: 1440, login: staff.dispatcher })
  await page.goto('/console/cases')
  const top = async (what: string) => (await page.locator(what).boundingBox())?.y
  expect(await top('.who summary')).toBe(await top('.top nav summary >> nth=0'))

  const group = page.locator('nav summary', { hasText: '评价考核' })
  const first = page.locator('nav details[open] a').first()
  await group.focus()
  await page.keyboard.press('Enter')
  await first.waitFor()
  await page.keyboard.press('Escape')
  await first.waitFor({ state: 'hidden' })
  expect(await group.evaluate((summary) => summary === document.activeElement)).toBe(true)

  await page.keyboard.press('Enter')
  await first.waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/console/evaluation')
  await page.locator('nav summary[aria-current]', { hasText: '评价考核' }).waitFor()
})
