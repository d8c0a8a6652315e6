import { existsSync } from 'node:fs'
import path from 'node:path'
import { inject } from 'vitest'
import { type Browser, type BrowserContext, type Page, chromium } from 'playwright-core'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** The browser of the machine: LIANXIN_CHROMIUM, or the first found in PATH. */
export function chromiumPath(): string {
  const given = process.env['LIANXIN_CHROMIUM']
  if (given) return given
  const dirs = (process.env['PATH'] ?? '').split(path.delimiter)
  const found = names.flatMap((name) => dirs.map((dir) => path.join(dir, name))).find(existsSync)
  if (!found) throw new Error('no Chromium: apt-get install chromium, or point LIANXIN_CHROMIUM to one')
  return found
}

/** Without these Chromium paints in software twice and looks for hosts that a closed network does not have. */
const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A microphone that hums and is allowed to be listened to.
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
]

export async function openBrowser(): Promise<Browser> {
  // Chromium's sandbox does not start as root; it opens our own pages only.
  const args = process.getuid?.() === 0 ? ['--no-sandbox', ...quiet] : quiet
  return chromium.launch({ executablePath: chromiumPath(), args })
}

/** Widths at which pages are looked at: the smallest phone, a usual one, a desk. */
export const widths = { narrow: 320, phone: 360, desk: 1440 } as const

export interface Looks {
  width?: number
  /** False: a web view in which no script runs. */
  script?: boolean
  lang?: 'zh' | 'en'
  size?: 'm' | 'l' | 'xl'
}

/** A person's browser, with nothing in it but the language and size they once chose. */
export async function contextFor(browser: Browser, address: string, looks: Looks = {}): Promise<BrowserContext> {
  const { width = widths.phone, script = true, lang = 'zh', size = 'm' } = looks
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width, height: width < 800 ? 740 : 900 },
    javaScriptEnabled: script,
    hasTouch: width < 800,
    locale: lang === 'en' ? 'en-GB' : 'zh-CN',
    reducedMotion: 'reduce',
  })
  await context.addCookies(looksCookies(address, lang, size))
  return context
}

const looksCookies = (address: string, lang: string, size: string) => {
  const { hostname } = new URL(address)
  return [
    { name: 'lang', value: lang, domain: hostname, path: '/' },
    { name: 'size', value: size, domain: hostname, path: '/' },
  ]
}

/** Chooses the language of the pages opened from now on. */
export async function chooseLanguage(page: Page, lang: 'zh' | 'en'): Promise<void> {
  await page.context().addCookies(looksCookies(inject('address'), lang, 'm'))
}

/** Changes the size of the text of the open page in place, as the switch on it does. */
export async function chooseSize(page: Page, size: 'm' | 'l' | 'xl'): Promise<void> {
  await page.evaluate((chosen) => void (document.documentElement.dataset['size'] = chosen), size)
}

/** Faults a person would not see and a page must not have: script errors, answers of 500 and more. */
export function watch(page: Page, faults: string[]): void {
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`))
  page.on('response', (answer) => {
    if (answer.status() >= 500) faults.push(`${answer.status()} ${answer.url()}`)
  })
}

/** Signs a simulated person in; exists in a demonstration city only. */
export async function signIn(context: BrowserContext, login: string): Promise<void> {
  const answer = await context.request.post('/api/demo/login', { data: { login } })
  if (!answer.ok()) throw new Error(`${login} cannot sign in: ${answer.status()} ${await answer.text()}`)
}

/** Signs one of the invented residents in, who are offered to be tried on the page for signing in. */
export async function signInResident(context: BrowserContext, nth = 0): Promise<void> {
  const offered = await (await context.request.get('/login')).text()
  const phones = [...offered.matchAll(/name="phone" value="(\d+)"/g)].map(([, phone]) => phone)
  const answer = await context.request.post('/api/demo/login', { data: { phone: phones[nth] } })
  if (!answer.ok()) throw new Error(`no resident can sign in: ${answer.status()} ${await answer.text()}`)
}
