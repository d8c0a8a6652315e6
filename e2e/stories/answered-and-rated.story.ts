import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { act, openCase, stands } from '../desk.ts'
import { grid, staff } from '../people.ts'
import { fillReport, nobodysPhone, rate, type Reported, sendReport, track } from '../request.ts'
import { type Someone, story, withBrowser } from '../story.ts'

withBrowser()

const litter = { category: '暴露垃圾', grid }

/** Where no published rule dispatched it at once, the town's office accepts it and names the unit. */
async function dispatched(someone: Someone, reported: Reported): Promise<void> {
  const office = await someone({ width: 1440, login: staff.dispatcher })
  await openCase(office, reported)
  if (await office.locator('[data-act=accept]').isVisible()) await act(office, 'accept')
  if (await office.locator('[data-act=dispatch]').isVisible()) await act(office, 'dispatch')
  await stands(office, '待签收')
}

async function handled(page: Page, reported: Reported): Promise<void> {
  await openCase(page, reported)
  await act(page, 'sign_for')
  await stands(page, '办理中')
  await act(page, 'contact', { way: '电话', note: '已联系，下午到现场' })
  await act(page, 'handle', { outcome: '已解决', result: '垃圾已清走，地面冲洗干净，改为早晚各清一次' })
  await stands(page, '待核查')
}

story('a report is dispatched, handled, checked by somebody else, told and rated', async (someone) => {
  const resident = await someone({ script: false })
  await resident.goto('/report')
  await fillReport(resident, { ...litter, text: '单元门口垃圾堆了两天', phone: nobodysPhone() })
  const reported = await sendReport(resident)
  await dispatched(someone, reported)

  const handler = await someone({ width: 1440, login: staff.handler })
  await handled(handler, reported)
  expect(await handler.locator('[data-act=pass]').count(), 'nobody checks their own work').toBe(0)

  const checker = await someone({ width: 1440, login: staff.clerk })
  await openCase(checker, reported)
  await act(checker, 'pass', { note: '到现场看过，干净' })
  await stands(checker, '待评价')

  await track(resident, reported)
  await resident.getByText('改为早晚各清一次').first().waitFor()
  await rate(resident, '解决了', '满意')
  await resident.getByRole('heading', { name: '您的评价' }).waitFor()
})

story('a rating of “not solved” sends it back to be done again', async (someone) => {
  const resident = await someone({ script: false })
  await resident.goto('/report')
  await fillReport(resident, { ...litter, text: '垃圾桶满了没人管', phone: nobodysPhone() })
  const reported = await sendReport(resident)
  await dispatched(someone, reported)
  await handled(await someone({ width: 1440, login: staff.handler }), reported)
  const checker = await someone({ width: 1440, login: staff.clerk })
  await openCase(checker, reported)
  await act(checker, 'pass')
  await stands(checker, '待评价')

  await track(resident, reported)
  await rate(resident, '没有', '不满意')
  await resident.getByRole('heading', { name: '您的评价' }).waitFor()
  const office = await someone({ width: 1440, login: staff.dispatcher })
  await openCase(office, reported)
  await act(office, 'rework', { why: '居民说没有解决，请再去一次' })
  await stands(office, '办理中')
})
