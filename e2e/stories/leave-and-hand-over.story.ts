import { expect } from 'vitest'
import { act, openCase, stands, tells } from '../desk.ts'
import { grid, staff } from '../people.ts'
import { fillReport, type Reported, sendReport } from '../request.ts'
import { type Someone, story, withBrowser } from '../story.ts'

withBrowser()

/** Two of one station, whom no other story needs. */
const away = 'market.330402008'
const colleague = 'market.330402008.2'
const station = '解放街道市场监管所'

const day = (offset: number): string =>
  new Date(Date.now() + offset * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })

/** A case that the town's office gives to the station. */
async function given(someone: Someone, text: string): Promise<Reported> {
  const resident = await someone({ script: false })
  await resident.goto('/report')
  await fillReport(resident, { text, grid })
  const reported = await sendReport(resident)
  const office = await someone({ width: 1440, login: staff.dispatcher })
  await openCase(office, reported)
  await act(office, 'accept', { category: '无照经营', unit: station })
  await stands(office, '待签收')
  return reported
}

story(
  'on leave, what one has in hand is with a colleague, who signs for the absent one; back again it is one’s own',
  async (someone) => {
    const [had, fresh] = [await given(someone, '早市有人无照卖肉'), await given(someone, '校门口有人无照卖零食')]
    const absent = await someone({ width: 1440, login: away })
    await openCase(absent, had)
    await act(absent, 'sign_for')
    await stands(absent, '办理中')
    const name = (await absent.locator('.who summary').innerText()).trim().split(/\s/)[0] ?? ''

    const other = await someone({ width: 360, login: colleague })
    await other.goto('/console/cases?view=mine')
    expect(await other.locator('[data-row]', { hasText: had.number }).count()).toBe(0)

    await absent.goto('/console/leave')
    await absent.getByLabel('谁来代').first().selectOption({ index: 1 })
    await absent.getByLabel('到哪天').first().fill(day(1))
    await absent.getByLabel('事由').first().fill('回老家两天')
    await absent.getByRole('button', { name: '安排代班' }).first().click()
    await absent.getByText('正在代班').waitFor()

    await other.goto('/console/cases?view=mine')
    await other.locator('[data-row]', { hasText: had.number }).waitFor()
    await other.locator('.who summary').click()
    await other.getByRole('button', { name: `代${name}` }).click()
    await other.locator('.who summary', { hasText: `代${name}` }).waitFor()
    await openCase(other, fresh)
    await act(other, 'sign_for')
    await stands(other, '办理中')
    await other.getByText(`（代${name}）`).first().waitFor()

    await absent.goto('/console/leave')
    await absent.getByRole('button', { name: '提前结束' }).click()
    await absent.getByText('已结束').waitFor()
    // What was signed for in one's place is in one's own hands again.
    await absent.goto('/console/cases?view=mine')
    await absent.locator('[data-row]', { hasText: fresh.number }).waitFor()
    await other.goto('/console/cases?view=mine')
    expect(await other.locator('[data-row]', { hasText: had.number }).count()).toBe(0)
  },
)

story('whoever leaves the unit hands everything in hand to a colleague at once', async (someone) => {
  const reported = await given(someone, '夜市占道经营没有执照')
  const absent = await someone({ width: 1440, login: away })
  await openCase(absent, reported)
  await act(absent, 'sign_for')
  await stands(absent, '办理中')
  const name = (await absent.locator('.who summary').innerText()).trim().split(/\s/)[0] ?? ''
  await absent.goto('/console/cases-hand-over')
  const from = absent.getByLabel('谁手上的')
  const mine = await from.locator('option', { hasText: name }).getAttribute('value')
  await from.selectOption(mine ?? '')
  const to = absent.getByLabel('交给谁').locator('option:not([value=""])').filter({ hasNotText: name }).first()
  await absent.getByLabel('交给谁').selectOption((await to.getAttribute('value')) ?? '')
  await absent.getByLabel('理由').fill('调到县局工作')
  await absent.getByRole('button', { name: '移交' }).click()
  await absent.getByText(/已移交 \d+ 件/).waitFor()
  await absent.goto('/console/cases?view=mine')
  expect(await absent.locator('[data-row]', { hasText: reported.number }).count()).toBe(0)
  const other = await someone({ width: 1440, login: colleague })
  await other.goto('/console/cases?view=unit')
  await openCase(other, reported)
  await tells(other, '承办单位内部换人办理')
})
