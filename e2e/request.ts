import type { Locator, Page } from 'playwright-core'

export interface Reported {
  number: string
  /** Of the receipt, for whoever has no account. */
  code: string
}

/** A phone of nobody: the range kept for invented people, but for its end, where the adapter of text messages plays tricks. */
export const nobodysPhone = (): string => `190${'0000'}${String(Math.floor(Math.random() * 9990)).padStart(4, '0')}`

interface Report {
  text: string
  address?: string
  /** Number of the grid, from its plate. */
  grid?: string
  /** Name of the category, chosen from the whole list. */
  category?: string
  phone?: string
}

/** Takes one of a few, by the words on its chip. */
export async function choose(within: Page | Locator, words: string): Promise<void> {
  await within.getByRole('radio', { name: words, exact: true }).check()
}

/** Fills the form as a resident reads it, by its labels. */
export async function fillReport(page: Page, { text, address, grid, category, phone }: Report): Promise<void> {
  await page.getByLabel('说说情况').fill(text)
  if (address) await page.getByLabel('在哪里', { exact: true }).fill(address)
  if (category) {
    await page.locator('summary', { hasText: '全部类别' }).click()
    await page.getByLabel('按目录选').selectOption({ label: category })
  }
  if (grid) {
    await page.locator('summary', { hasText: '按网格编号' }).click()
    await page.getByLabel('网格编号').fill(grid)
  }
  if (phone) await page.getByLabel(/手机号/).fill(phone)
}

/** Presses 提交 and reads number and code off the receipt. */
export async function sendReport(page: Page): Promise<Reported> {
  await page.getByRole('button', { name: '提交' }).click()
  return readReceipt(page)
}

/** Number and code as the receipt shows them. */
export async function readReceipt(page: Page): Promise<Reported> {
  await page.getByRole('heading', { name: '收到了' }).waitFor()
  const [number = '', code = ''] = await page.locator('.ticket dd').allInnerTexts()
  if (!/^\d{4}-\d{4}-\d{4}$/.test(number) || code === '') throw new Error(`no receipt: ${number} ${code}`)
  return { number, code }
}

/** Opens a request with the slip in hand, without an account. */
export async function track(page: Page, { number, code }: Reported): Promise<void> {
  await page.goto('/track')
  await page.getByLabel('编号').fill(number)
  await page.getByLabel('查询码').fill(code)
  await page.getByRole('button', { name: '查', exact: true }).click()
}

/** The reporter's two answers. */
export async function rate(page: Page, solved: string, satisfied: string): Promise<void> {
  await choose(page, solved)
  await choose(page, satisfied)
  await page.getByRole('button', { name: '提交评价' }).click()
}
