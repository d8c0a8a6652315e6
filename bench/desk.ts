import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { loadConfig } from '@lianxin/platform/config'
import { startHouse } from '@lianxin/server'
import { atMost, median, round, type Bench } from './kit/line.ts'
import { weaken } from './kit/weak-line.ts'

type House = Awaited<ReturnType<typeof startHouse>>

const BULK = 50
/** The town's dispatcher and one of its grids, as demo/people and demo/city name them. */
const login = 'towndispatcher.330402008'
const grid = '330402008016001'
const pages = ['/console/cases', '/console/cases?view=office', '/console/map', '/console/templates', '/console/rules']

async function report(house: House, text: string): Promise<void> {
  const payload = { actId: randomUUID(), text, place: { code: grid } }
  const answer = await house.app.inject({ method: 'POST', url: '/api/reports', payload })
  if (answer.statusCode !== 200) throw new Error(`the report was refused: ${answer.body}`)
}

async function desk(browser: Browser, house: House): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: house.address,
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
  })
  const answer = await context.request.post('/api/demo/login', { data: { login } })
  if (!answer.ok()) throw new Error(`nobody to sign in: ${await answer.text()}`)
  return context
}

interface Marked {
  usableAt: number
}

/** Runs in the page: the frame in which the list is there and has been painted, by the page's own clock. */
function whenListed(): void {
  const look = () => {
    const row = document.querySelector('[data-list] :is([data-row], .state)')
    if (row && row.getClientRects().length > 0)
      requestAnimationFrame(() => {
        ;(globalThis as unknown as Marked).usableAt = performance.now()
      })
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

/** Seconds until the queue can be worked with on a weak line. */
async function usable(browser: Browser, house: House): Promise<number> {
  const context = await desk(browser, house)
  const page = await context.newPage()
  await weaken(await context.newCDPSession(page))
  await page.addInitScript(whenListed)
  await page.goto('/console/cases', { waitUntil: 'load' })
  const at = await page.evaluate(() => (globalThis as unknown as Marked).usableAt)
  await context.close()
  return at / 1000
}

/** Compressed bytes of every script that the console's pages load, each once; what only a map loads is not among them. */
async function scripts(browser: Browser, house: House): Promise<{ all: number; queue: number }> {
  const context = await desk(browser, house)
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  const sizes = new Map<string, number>()
  const urls = new Map<string, string>()
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (type === 'Script') urls.set(requestId, response.url)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const url = urls.get(requestId)
    if (url) sizes.set(url, Math.max(sizes.get(url) ?? 0, encodedDataLength))
  })
  const sum = () => [...sizes.values()].reduce((total, size) => total + size, 0)
  let queue = 0
  for (const path of pages) {
    await page.goto(path, { waitUntil: 'load' })
    await page.waitForTimeout(1500)
    queue ||= sum()
  }
  await context.close()
  return { all: sum(), queue }
}

const chosen = (page: Page) => page.locator('[data-case]').getAttribute('data-case')

/** Keys for one case: accept what the words propose, and the next one is there. The first is opened by hand. */
async function keysToTriage(context: BrowserContext): Promise<number> {
  const page = await context.newPage()
  await page.goto('/console/cases?view=office')
  await page.locator('[data-row]').first().click()
  await page.locator('[data-act=accept]').waitFor()
  const before = await chosen(page)
  let keys = 0
  const press = async (key: string) => {
    keys += 1
    await page.keyboard.press(key)
  }
  await press('a')
  await press('Enter')
  await page.locator(`[data-case]:not([data-case="${before}"])`).waitFor()
  await page.close()
  return keys
}

/** Actions for fifty: all chosen, what will happen looked at, the kind said once, the button pressed. */
async function actionsForBulk(context: BrowserContext): Promise<{ actions: number; done: number }> {
  const page = await context.newPage()
  await page.goto('/console/cases?view=office')
  await page.locator('[data-row]').first().waitFor()
  let actions = 0
  const one = async (action: Promise<unknown>) => {
    actions += 1
    await action
  }
  await page.waitForTimeout(500)
  await one(page.keyboard.press('*'))
  await one(page.keyboard.press('Shift+Enter'))
  await page.locator('[data-bulk] form').waitFor()
  await one(page.locator('[data-bulk] select').first().selectOption('0101'))
  await one(page.locator('[data-bulk] form button').first().click())
  await page.locator('[data-bulk] .notice').waitFor({ timeout: 60_000 })
  const done = await page.locator('.bulk li:not(:has(.err))').count()
  await page.close()
  return { actions, done }
}

/** The desk: scripts of the console, the queue on a weak line, keys for one case, actions for fifty. */
export const bench: Bench = async ({ size = 3, say }) => {
  const folder = mkdtempSync(join(tmpdir(), 'lianxin-desk-'))
  const house = await startHouse(
    loadConfig({
      PORT: '0',
      LIANXIN_DATA: folder,
      LIANXIN_DEMO: 'town',
      LIANXIN_DEMO_CASES: '200',
      LIANXIN_REPORTS_PER_HOUR: '1000000',
      LIANXIN_LOG: 'error',
    }),
    say,
  )
  const browser = await chromium.launch({
    executablePath: process.env['LIANXIN_CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  })
  try {
    for (let i = 0; i < BULK + 2; i++) await report(house, `小区门口垃圾没人清运，第 ${i + 1} 堆`)
    const times: number[] = []
    for (let i = 0; i < size; i++) times.push(await usable(browser, house))
    const seconds = round(median(times))
    const script = await scripts(browser, house)
    const context = await desk(browser, house)
    const keys = await keysToTriage(context)
    const { actions, done } = await actionsForBulk(context)
    const all = round(script.all / 1000)
    return {
      size,
      figures: { consoleKB: all, queueKB: round(script.queue / 1000), usableSeconds: seconds, keys, actions, done },
      bars: {
        script: atMost(all, 120, ' kB'),
        usable: atMost(seconds, 2.5, ' s'),
        keys: atMost(keys, 3, ' keys'),
        bulk: atMost(done >= BULK ? actions : Number.POSITIVE_INFINITY, 5, ' actions'),
      },
    }
  } finally {
    await browser.close()
    await house.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
