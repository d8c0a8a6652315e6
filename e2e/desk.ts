import type { Page } from 'playwright-core'
import { choose, type Reported } from './request.ts'

/** Finds a case at the desk by its number and opens it. */
export async function openCase(page: Page, { number }: Reported, view = 'open'): Promise<void> {
  await page.goto(`/console/cases?view=${view}&q=${number}`)
  // By key: a note of what changed may move the list under the pointer.
  await page.locator('[data-row]').first().press('Enter')
  await page.locator('[data-pane] h1').waitFor()
}

/** Does one act at the open case: opens it where it asks something, answers field by field, presses its button. */
export async function act(page: Page, name: string, answers: Readonly<Record<string, string>> = {}): Promise<void> {
  const box = page.locator(`[data-act=${name}]`)
  if (await box.evaluate((element) => element.localName === 'details' && !element.hasAttribute('open'))) {
    await box.locator('summary').click()
  }
  for (const [field, answer] of Object.entries(answers)) {
    const control = box.locator(`#f-${name}-${field}`)
    const kind = await control.evaluate((element) => element.localName)
    if (kind === 'select') await control.selectOption({ label: answer })
    else if (kind === 'fieldset') await choose(control, answer)
    else await control.fill(answer)
  }
  await box.locator('button').last().click()
}

/** Waits until the open case stands in a state, in the desk's words. */
export async function stands(page: Page, state: string): Promise<void> {
  await page.locator('[data-pane] .tags').getByText(state, { exact: true }).waitFor()
}

/** Waits until the way of the open case tells of something. */
export async function tells(page: Page, words: string): Promise<void> {
  await page.locator('[data-pane] .timeline, [data-pane] ol').getByText(words).first().waitFor()
}
