import { expect } from 'vitest'
import { openCase } from '../desk.ts'
import { grid, staff } from '../people.ts'
import { fillReport, sendReport } from '../request.ts'
import { story, withBrowser } from '../story.ts'

withBrowser()

const day = (offset: number): string =>
  new Date(Date.now() + offset * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })

story(
  'who keeps the rules drafts one, sees on last month’s cases what it would have changed, publishes it, and it holds',
  async (someone) => {
    const name = `小广告由网格先清 ${Date.now()}`
    const page = await someone({ width: 1440, login: staff.cityDispatcher })
    await page.goto('/console/rules')
    const begin = page.getByRole('button', { name: '起草' })
    // One draft of the city at a time: what somebody left open is gone on with.
    if (await begin.isVisible()) await begin.click()
    else await page.getByRole('link', { name: '打开草案' }).click()
    await page.getByRole('heading', { name: '草案' }).first().waitFor()

    await page.getByRole('link', { name: '加一条规则' }).click()
    await page.getByLabel('规则', { exact: true }).fill(name)
    await page.getByLabel('类别编码').fill('99')
    await page.getByLabel('主办').selectOption({ label: '由人来派' })
    await page.getByRole('button', { name: '加进草案' }).click()
    await page.getByText('您填的都还在').waitFor()
    expect(await page.getByLabel('规则', { exact: true }).inputValue()).toBe(name)
    await page.getByLabel('类别编码').fill('0106')
    await page.getByLabel('为什么要人看').fill('先由网格清理')
    await page.getByLabel('主办').selectOption({ label: '由人来派' })
    await page.getByRole('button', { name: '加进草案' }).click()
    await page.getByText('新增').first().waitFor()

    await page.getByLabel('起日').fill(day(-365))
    await page.getByLabel('止日').fill(day(0))
    await page.getByRole('button', { name: '试跑这份草案' }).click()
    await page.getByRole('heading', { name: '试跑结果' }).waitFor()
    await expect
      .poll(
        async () => {
          await page.reload()
          return page.getByText(/件诉求，\d+ 件会派给别的单位/).count()
        },
        { timeout: 120_000, interval: 1000 },
      )
      .toBe(1)
    const moved = page.locator('tbody tr td a').first()
    if (await moved.isVisible()) {
      const counted = Number(await moved.innerText())
      await moved.click()
      await page.getByText(`共 ${counted} 件`).waitFor()
    }

    await page.goto('/console/rules/draft')
    await page.getByText('这份草案试跑过').waitFor()
    await page.getByLabel('发布理由').fill('小广告多数由网格当场清理')
    await page.getByRole('button', { name: '发布草案' }).click()
    await page.getByText(/已发布第 \d+ 版/).waitFor()
    await page.getByText('小广告多数由网格当场清理').first().waitFor()

    const resident = await someone({ script: false })
    await resident.goto('/report')
    await fillReport(resident, { text: '楼道里贴满小广告', category: '小广告', grid })
    const reported = await sendReport(resident)
    const office = await someone({ width: 1440, login: staff.dispatcher })
    await openCase(office, reported)
    await office.getByText('请人工判断').or(office.getByText('建议派给')).first().waitFor()

    // The city is left as it was found.
    await page.goto('/console/rules')
    await page.getByRole('button', { name: '起草' }).click()
    await page.locator('tr, li', { hasText: name }).getByRole('button', { name: '删除' }).first().click()
    await page.getByText('草案去掉的规则').waitFor()
    await page.getByLabel('发布理由').fill('故事讲完，恢复原来的规则')
    await page.getByRole('button', { name: '发布草案' }).click()
    await page.getByText(/已发布第 \d+ 版/).waitFor()
  },
)
