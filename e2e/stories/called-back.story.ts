import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { act, openCase, stands, tells } from '../desk.ts'
import { grid, staff } from '../people.ts'
import { choose, fillReport, nobodysPhone, rate, type Reported, sendReport, track } from '../request.ts'
import { type Someone, story, withBrowser } from '../story.ts'

withBrowser()

async function answered(someone: Someone, reported: Reported): Promise<void> {
  const handler = await someone({ width: 1440, login: staff.handler })
  await openCase(handler, reported)
  await act(handler, 'sign_for')
  await stands(handler, '办理中')
  await act(handler, 'handle', { outcome: '已解决', result: '已经到现场清理完毕，请放心' })
  await stands(handler, '待核查')
  const checker = await someone({ width: 1440, login: staff.clerk })
  await openCase(checker, reported)
  await act(checker, 'pass')
  await stands(checker, '待评价')
}

/** The call that waits for somebody of no handling unit. */
async function openCall(caller: Page, { number }: Reported): Promise<void> {
  await expect
    .poll(
      async () => {
        await caller.goto('/console/evaluation/callbacks')
        return caller.getByRole('link', { name: number }).count()
      },
      { timeout: 60_000, interval: 500 },
    )
    .toBeGreaterThan(0)
  await caller.getByRole('link', { name: number }).first().click()
  await caller.getByRole('heading', { name: `回访 ${number}` }).waitFor()
}

story(
  'an old man without a smartphone is asked by somebody of no handling unit, and what he says is his rating',
  async (someone) => {
    const worker = await someone({ width: 360, login: staff.gridWorker })
    await worker.goto('/console/report')
    await fillReport(worker, { text: '王大爷家楼下垃圾没人清', category: '暴露垃圾', grid })
    await worker.getByLabel('反映人怎么称呼').fill('王大爷')
    await worker.getByLabel('反映人手机号').fill(nobodysPhone())
    const reported = await sendReport(worker)
    await answered(someone, reported)

    const handler = await someone({ width: 1440, login: staff.handler })
    expect((await handler.goto('/console/evaluation/callbacks'))?.status(), 'who handles does not call').toBe(404)

    const caller = await someone({ width: 1440, login: staff.callbackAuditor })
    await openCall(caller, reported)
    await choose(caller, '回答了')
    await choose(caller, '解决了')
    await choose(caller, '4 满意')
    await caller.getByLabel(/她的话/).fill('第二天就清走了')
    await caller.getByRole('button', { name: '记录' }).click()
    await caller.getByText('已记录').waitFor()
    await openCase(caller, reported)
    await tells(caller, '评价（回访）：解决了，4 分')
  },
)

story('whoever rated badly is asked again, and what she says sends it back to be done again', async (someone) => {
  const resident = await someone({ script: false })
  await resident.goto('/report')
  await fillReport(resident, { text: '垃圾站臭味没有变', category: '暴露垃圾', grid, phone: nobodysPhone() })
  const reported = await sendReport(resident)
  await answered(someone, reported)
  await track(resident, reported)
  await rate(resident, '没有', '很不满意')
  await resident.getByRole('heading', { name: '您的评价' }).waitFor()

  const caller = await someone({ width: 1440, login: staff.callbackAuditor })
  await openCall(caller, reported)
  await choose(caller, '回答了')
  await choose(caller, '没有解决')
  await choose(caller, '1 很不满意')
  await caller.getByRole('button', { name: '记录' }).click()
  await caller.getByText('已记录').waitFor()
  await openCase(caller, reported)
  await act(caller, 'rework', { why: '回访时反映人说臭味还在，请再去一次' })
  await stands(caller, '办理中')
})
