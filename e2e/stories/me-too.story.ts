import { expect } from 'vitest'
import { act, openCase, stands, tells } from '../desk.ts'
import { grid, staff } from '../people.ts'
import { fillReport, nobodysPhone, rate, readReceipt, sendReport, track } from '../request.ts'
import { story, withBrowser } from '../story.ts'

withBrowser()

story(
  'a woman of 72 joins what her neighbour reported, at the largest type, hears of it and rates the answer herself',
  async (someone) => {
    const neighbour = await someone({ script: false })
    await neighbour.goto('/report')
    await fillReport(neighbour, { text: '弄堂口垃圾桶没人倒', category: '暴露垃圾', grid, phone: nobodysPhone() })
    const reported = await sendReport(neighbour)
    const office = await someone({ width: 1440, login: staff.dispatcher })
    const words = `弄堂口垃圾桶没有人倒 ${reported.number}`
    await openCase(office, reported)
    await act(office, 'publish', { words })
    await tells(office, '公开征集附议')

    const elder = await someone({ size: 'xl', script: false })
    await elder.goto('/report')
    await elder.getByRole('link', { name: '大家也遇到的事' }).click()
    await elder.locator('.card', { hasText: words }).getByRole('link', { name: '我也遇到' }).click()
    await elder.getByLabel(/您那里是什么情况/).fill('我家楼下也是，苍蝇很多')
    await elder.getByRole('button', { name: '我也遇到' }).click()
    const own = await readReceipt(elder)
    expect(own.number).not.toBe(reported.number)
    await track(elder, own)
    await elder.getByText(`和 ${reported.number} 一起办`).waitFor()

    const handler = await someone({ width: 1440, login: staff.handler })
    await openCase(handler, reported)
    await act(handler, 'sign_for')
    await act(handler, 'progress', { note: '已经联系清运车' })
    await handler.getByText('已经联系清运车').waitFor()
    await track(elder, own)
    await elder.getByText('已经联系清运车').waitFor()
    await openCase(handler, reported)
    await act(handler, 'handle', { outcome: '已解决', result: '桶已倒空，改为每天两次' })
    await stands(handler, '待核查')
    const checker = await someone({ width: 1440, login: staff.clerk })
    await openCase(checker, reported)
    await act(checker, 'pass')
    await stands(checker, '待评价')

    // The job that follows merged cases gives her the answer as well.
    await expect
      .poll(
        async () => {
          await track(elder, own)
          return elder.getByText('问题解决了吗？').count()
        },
        { timeout: 120_000, interval: 3000 },
      )
      .toBeGreaterThan(0)
    await rate(elder, '部分', '一般')
    await elder.getByRole('heading', { name: '您的评价' }).waitFor()
  },
)
