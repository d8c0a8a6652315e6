import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { contextFor, openBrowser, signIn, type Looks } from './browser.ts'
import { act, openCase } from './desk.ts'
import { grid, staff } from './people.ts'
import { fillReport, nobodysPhone, sendReport, track } from './request.ts'
import { startServer } from './start-server.ts'

// npm run pictures: the README's pictures, taken from the real pages of a demonstration town.

const folder = path.join(import.meta.dirname, '..', 'docs', 'pictures')
mkdirSync(folder, { recursive: true })

const running = process.env['LIANXIN_E2E_ADDRESS']
const server = running ? undefined : await startServer()
const address = running ?? server?.address ?? ''
const browser = await openBrowser()

async function someone(looks: Looks = {}, login?: string): Promise<Page> {
  const context = await contextFor(browser, address, looks)
  if (login) await signIn(context, login)
  return context.newPage()
}

const take = async (page: Page, name: string) => {
  await page.evaluate(() => window.scrollTo(0, 0))
  await page.screenshot({ path: path.join(folder, `${name}.png`) })
  console.log(`docs/pictures/${name}.png`)
}

try {
  const resident = await someone()
  await resident.goto('/report', { waitUntil: 'networkidle' })
  const matter = { text: '单元门口垃圾堆了两天，下雨天更难闻', category: '暴露垃圾', grid, phone: nobodysPhone() }
  await fillReport(resident, matter)
  await take(resident, 'report')
  const reported = await sendReport(resident)

  const handler = await someone({ width: 1440 }, staff.handler)
  await openCase(handler, reported)
  await act(handler, 'sign_for')
  await handler.locator('[data-act=contact]').waitFor()
  await act(handler, 'contact', { way: '电话', note: '已联系，下午到现场' })

  await track(resident, reported)
  await resident.getByText('谁在办').first().waitFor()
  await take(resident, 'request')
  const elder = await someone({ size: 'xl' })
  await track(elder, reported)
  await elder.getByText('谁在办').first().waitFor()
  await take(elder, 'request-large')

  const desk = await someone({ width: 1440 }, staff.dispatcher)
  await desk.goto('/console/cases?view=office')
  await desk.locator('[data-row]').first().click()
  await desk.locator('[data-pane] h1').waitFor()
  await take(desk, 'desk')
} finally {
  await browser.close()
  await server?.stop()
}
