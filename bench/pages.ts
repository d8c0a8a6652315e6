import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import { loadConfig } from '@lianxin/platform/config'
import { startHouse } from '@lianxin/server'
import { atMost, median, round, type Bench } from './kit/line.ts'
import { weaken } from './kit/weak-line.ts'

interface Load {
  /** Bytes over the line, headers included. */
  readonly transfer: number
  /** Compressed bytes of scripts loaded before anybody touched the page. */
  readonly script: number
  /** Seconds until the form's button could be pressed. */
  readonly usable: number
}

interface Marked {
  usableAt: number
}

/**
 * Runs in the page: marks the frame in which the form's button is there and has been painted, by the page's own clock
 * from the start of the navigation. A tool that asks from outside would be slowed down with the page and time itself.
 */
function whenUsable(): void {
  const look = () => {
    const button = document.querySelector('main form button[type=submit]')
    if (button && button.getClientRects().length > 0)
      requestAnimationFrame(() => {
        ;(globalThis as unknown as Marked).usableAt = performance.now()
      })
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

async function load(browser: Browser, address: string): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'zh-CN' })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await weaken(session)
  let transfer = 0
  let script = 0
  const types = new Map<string, string>()
  session.on('Network.responseReceived', (event) => types.set(event.requestId, event.type))
  session.on('Network.loadingFinished', (event) => {
    transfer += event.encodedDataLength
    if (types.get(event.requestId) === 'Script') script += event.encodedDataLength
  })
  await page.addInitScript(whenUsable)
  await page.goto(`${address}/report`, { waitUntil: 'load' })
  const usable = (await page.evaluate(() => (globalThis as unknown as Marked).usableAt)) / 1000
  await page.waitForLoadState('networkidle')
  await context.close()
  return { transfer, script, usable }
}

/** The resident's report page on a weak line: script before interaction, first transfer, form usable. Median of five. */
export const bench: Bench = async ({ size = 5, say }) => {
  const folder = mkdtempSync(join(tmpdir(), 'lianxin-pages-'))
  const config = loadConfig({
    PORT: '0',
    LIANXIN_DATA: folder,
    LIANXIN_DEMO: 'town',
    LIANXIN_DEMO_CASES: '200',
    LIANXIN_LOG: 'error',
  })
  const house = await startHouse(config, say)
  const flags = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ]
  const browser = await chromium.launch({
    executablePath: process.env['LIANXIN_CHROMIUM'] ?? '/usr/bin/chromium',
    args: flags,
  })
  try {
    const loads: Load[] = []
    for (let i = 0; i < size; i++) loads.push(await load(browser, house.address))
    const kB = (bytes: number) => round(bytes / 1000)
    const script = kB(median(loads.map((one) => one.script)))
    const transfer = kB(median(loads.map((one) => one.transfer)))
    const usable = round(median(loads.map((one) => one.usable)))
    return {
      size,
      figures: { scriptKB: script, transferKB: transfer, usableSeconds: usable },
      bars: {
        script: atMost(script, 15, ' kB'),
        transfer: atMost(transfer, 50, ' kB'),
        usable: atMost(usable, 1.5, ' s'),
      },
    }
  } finally {
    await browser.close()
    await house.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
