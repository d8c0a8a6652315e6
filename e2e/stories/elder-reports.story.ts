import { expect } from 'vitest'
import { act, openCase, stands } from '../desk.ts'
import { measures, pageFaults } from '../page-faults.ts'
import { grid, staff } from '../people.ts'
import { fillReport, nobodysPhone, rate, sendReport, track } from '../request.ts'
import { story, withBrowser } from '../story.ts'

withBrowser()

story('at 72, at the largest type: report, hear who has it, rate', async (someone) => {
  const elder = await someone({ size: 'xl' })
  const readable = async () => expect(await pageFaults(elder, measures.resident.xl)).toEqual([])
  await elder.goto('/report')
  await readable()
  await fillReport(elder, { text: '楼梯灯坏了，晚上不敢下楼', grid, phone: nobodysPhone() })
  const reported = await sendReport(elder)
  await readable()

  await track(elder, reported)
  await elder.getByText('谁在办').first().waitFor()
  await readable()

  const worker = await someone({ login: staff.gridWorker })
  await openCase(worker, reported)
  await act(worker, 'on_spot', { result: '换了两只感应灯，请老人当面试过' })
  await stands(worker, '待评价')

  await track(elder, reported)
  await elder.getByText('换了两只感应灯').first().waitFor()
  await readable()
  await rate(elder, '解决了', '很满意')
  await elder.getByRole('heading', { name: '您的评价' }).waitFor()
  await readable()
})

story('calling for help is one press away on every page a resident sees', async (someone) => {
  const page = await someone({ size: 'xl' })
  for (const path of ['/report', '/track', '/grid', '/login', '/nowhere']) {
    await page.goto(path)
    for (const number of ['110', '119', '120', '12345']) {
      expect(await page.locator(`footer a[href="tel:${number}"]`).count(), `${number} on ${path}`).toBe(1)
    }
  }
})
