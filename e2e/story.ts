import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { contextFor, type Looks, openBrowser, signIn, signInResident, watch } from './browser.ts'

/** Somebody in a story, with a browser of their own: a member of staff by login, one of the invented residents, or nobody known. */
export type Someone = (looks?: Looks & { login?: string; resident?: number }) => Promise<Page>

const pictures = path.join(import.meta.dirname, '..', '.cache', 'e2e')

let browser: Browser | undefined

/** Opens the browser of a story file before its first story and closes it after the last. */
export function withBrowser(): void {
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser?.close())
}

/**
 * Tells a story: `someone()` brings a person with a fresh browser. When it fails, a picture of every open page stays;
 * and no page of it may throw or answer 500.
 */
export function story(name: string, tell: (someone: Someone) => Promise<void>): void {
  test(name, async () => {
    const address = inject('address')
    const contexts: BrowserContext[] = []
    const faults: string[] = []
    const someone: Someone = async ({ login, resident, ...looks } = {}) => {
      if (!browser) throw new Error('withBrowser() is missing at the head of the file')
      const context = await contextFor(browser, address, looks)
      contexts.push(context)
      if (login) await signIn(context, login)
      if (resident !== undefined) await signInResident(context, resident)
      const page = await context.newPage()
      watch(page, faults)
      return page
    }
    try {
      await tell(someone)
      expect(faults).toEqual([])
    } catch (error) {
      await photograph(name, contexts)
      throw error
    } finally {
      await Promise.all(contexts.map((context) => context.close()))
    }
  })
}

async function photograph(name: string, contexts: readonly BrowserContext[]): Promise<void> {
  mkdirSync(pictures, { recursive: true })
  const pages = contexts.flatMap((context) => context.pages())
  for (const [at, page] of pages.entries()) {
    const file = path.join(pictures, `${name.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}-${at}.png`)
    await page.screenshot({ path: file, fullPage: true }).catch(() => undefined)
  }
}
