import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { staff } from '../people.ts'
import { choose } from '../request.ts'
import { type Someone, story, withBrowser } from '../story.ts'

withBrowser()

const county = (role: string): string => `${role}.330402`
const year = new Date().getFullYear()
/** A quarter that froze long ago: the first month of the one three before this. */
function pastQuarter(): { month: string; name: string } {
  const now = new Date()
  const first = new Date(now.getFullYear(), Math.floor(now.getMonth() / 3) * 3 - 9, 1)
  const quarter = Math.floor(first.getMonth() / 3) + 1
  const month = `${first.getFullYear()}${String(first.getMonth() + 1).padStart(2, '0')}`
  return { month, name: `${first.getFullYear()}年第${quarter}季度考核期` }
}

/** The demonstration year is told and assessed beside the stories: its first frozen period appears by itself. */
async function assessed(page: Page): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.goto('/console/evaluation/periods')
        return page.getByText('已冻结').count()
      },
      { timeout: 120_000, interval: 2_000 },
    )
    .toBeGreaterThan(1)
}

async function freeze(page: Page, month: string): Promise<void> {
  await page.goto('/console/evaluation/periods')
  await choose(page, '季度')
  await page.getByLabel('月份').fill(month)
  await page.getByRole('button', { name: '打开考核期' }).click()
  await page.getByText('已打开。').waitFor()
}

async function vote(someone: Someone, role: string, reason: string): Promise<void> {
  const page = await someone({ width: 1440, login: county(role) })
  await page.goto('/console/evaluation/pleas')
  await page
    .getByRole('row', { name: '解放街道综合行政执法队' })
    .filter({ hasText: '剔除' })
    .getByRole('link')
    .first()
    .click()
  await choose(page, '同意')
  await page.getByLabel('理由', { exact: true }).fill(reason)
  await page.getByRole('button', { name: '表态' }).click()
  await page.getByText('已记录您的表态').waitFor()
}

story(
  'a quarter freezes, a figure opens into its cases, a unit appeals, a panel decides, both figures stand',
  async (someone) => {
    const { month, name } = pastQuarter()
    const supervisor = await someone({ width: 1440, login: county('supervisor') })
    await assessed(supervisor)
    await freeze(supervisor, month)
    await supervisor.getByRole('link', { name, exact: true }).click()
    await supervisor.getByText('以后不再改变').waitFor()
    await supervisor.locator('.figure', { hasText: '办结率' }).getByRole('link').click()
    await supervisor.getByRole('link', { name: '计入分母' }).click()
    await supervisor
      .getByText(/计\s+.*受理/)
      .first()
      .waitFor()
    await supervisor.getByRole('link', { name: '不在分母' }).click()
    await supervisor.getByText('工作人员发现，另行统计').first().waitFor()

    const unit = await someone({ width: 1440, login: staff.handler })
    await unit.goto('/console/evaluation/periods')
    await unit.getByRole('link', { name, exact: true }).click()
    await unit.getByRole('link', { name: '解放街道综合行政执法队' }).click()
    await unit.locator('.figure', { hasText: '办结率' }).getByRole('link').click()
    await unit.getByRole('link', { name: '计入分母' }).click()
    const row = unit.getByRole('row').filter({ hasText: '受理' }).first()
    const number = await row.getByRole('rowheader').innerText()
    await row.getByRole('link', { name: '申诉' }).click()
    await choose(unit, '剔除：不计入考核')
    await choose(unit, '诉求无法实现或不合法')
    await unit.getByLabel('理由', { exact: true }).fill('反映人要求拆除邻居合法搭建的雨棚，电话 19000000001')
    await unit.getByRole('button', { name: '提交' }).click()
    await unit.getByText('不要写电话号码或证件号码').first().waitFor()
    expect(await unit.getByLabel('诉求编号').inputValue()).toBe(number)
    await unit.getByLabel('理由', { exact: true }).fill('反映人要求拆除邻居合法搭建的雨棚，依法不能做到')
    await unit.getByRole('button', { name: '提交' }).click()
    await unit.getByText('已提交').waitFor()

    for (const role of ['callbackauditor', 'leader', 'reviewer'])
      await vote(someone, role, '看过现场照片和审批手续，理由成立')
    await supervisor.goto('/console/evaluation/periods')
    await supervisor.getByRole('link', { name, exact: true }).click()
    await supervisor.getByRole('heading', { name: '评议组的更正' }).waitFor()
    await supervisor.locator('#corrections').getByRole('link', { name: '查看' }).first().click()
    await supervisor.getByText('看过现场照片和审批手续').first().waitFor()

    const visitor = await someone()
    await visitor.goto('/evaluation/exclusions')
    await visitor.getByText('依法不能做到').waitFor()
    expect(await visitor.content()).not.toContain(number)
  },
)

story(
  'a scheme with what nobody may be judged by is refused; agreed to, signed, and taken away as table and paper',
  async (someone) => {
    const supervisor = await someone({ width: 1440, login: county('supervisor') })
    await assessed(supervisor)
    await supervisor.goto('/console/evaluation/schemes/new')
    await supervisor.getByLabel('年度', { exact: true }).fill(String(year + 1))
    await supervisor.getByLabel('单位组名称').fill(`县级部门试行组 ${Date.now() % 100_000}`)
    for (const name of ['南湖区住房和城乡建设局', '南湖区综合行政执法局'])
      await supervisor.getByRole('checkbox', { name, exact: true }).check()
    const first = supervisor.locator('details', { hasText: '第 1 项' }).first()
    await first.getByLabel('取自').selectOption({ label: '解决率' })
    await first.getByLabel('目标').fill('80')
    await first.getByLabel('权重').fill('60')
    const hand = supervisor.locator('details', { hasText: '人工录入第 1 项' })
    await hand.locator('summary').click()
    await hand.getByLabel('名称').fill('网格员登录天数')
    await hand.getByLabel('怎么计、凭什么为据').fill('每人每月登录二十天')
    await hand.getByLabel('目标').fill('20')
    await hand.getByLabel('权重').fill('40')
    await supervisor.getByRole('button', { name: '提出，请各单位同意' }).click()
    await supervisor.getByText('不能用“登录、签到、打卡”考核任何人').first().waitFor()
    await hand.getByLabel('名称').fill('惠民实事')
    await hand.getByLabel('怎么计、凭什么为据').fill('完成并经居民代表验收的件数')
    await supervisor.getByRole('button', { name: '提出，请各单位同意' }).click()
    await supervisor.getByText('0/2 个单位已同意').waitFor()
    const lead = await someone({ width: 1440, login: county('housing.lead') })
    await lead.goto(new URL(supervisor.url()).pathname)
    await lead.getByRole('button', { name: '代表本单位同意这一版' }).click()
    await lead.getByText('1/2 个单位已同意').waitFor()

    const leader = await someone({ width: 1440, login: county('leader') })
    await leader.goto('/console/evaluation/schemes')
    await leader.getByRole('link', { name: '县级部门第一组' }).first().click()
    await leader.getByRole('link', { name: '已签发' }).first().click()
    await leader.getByText('签名有效，内容没有被改动').waitFor()
    for (const [link, ending] of [
      ['下载 PDF', '.pdf'],
      ['下载表格', '.xlsx'],
      ['下载签名原文', '.json'],
    ] as const) {
      const [download] = await Promise.all([
        leader.waitForEvent('download'),
        leader.getByRole('link', { name: link }).click(),
      ])
      expect(download.suggestedFilename()).toContain(ending)
    }
  },
)
