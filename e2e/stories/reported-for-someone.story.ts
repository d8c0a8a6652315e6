import { staff } from '../people.ts'
import { choose, fillReport, readReceipt, track } from '../request.ts'
import { story, withBrowser } from '../story.ts'

withBrowser()

story('a grid worker at the door reports for a resident, who rates it with the slip', async (someone) => {
  const worker = await someone({ login: staff.gridWorker })
  await worker.goto('/console/report')
  await choose(worker, '上门')
  await fillReport(worker, { text: '厨房下水堵了，水往上冒', address: '解放路社区 3 幢 201' })
  await worker.getByLabel(/反映人怎么称呼/).fill('沈阿婆')
  await worker.getByRole('button', { name: '提交' }).click()
  const slip = await readReceipt(worker)
  await worker.getByRole('button', { name: '打印纸条' }).waitFor()

  const resident = await someone({ script: false, size: 'xl' })
  await track(resident, slip)
  await resident.getByText('厨房下水堵了').first().waitFor()
})

story('what is settled at the door is still rated by the resident', async (someone) => {
  const worker = await someone({ login: staff.gridWorker })
  await worker.goto('/console/report')
  await fillReport(worker, { text: '楼道感应灯不亮', address: '解放路社区 5 幢' })
  // By key: suggestions that come in above may push a pointer off it.
  await worker.locator('summary', { hasText: '当场已经办好' }).press('Enter')
  await worker.getByRole('textbox', { name: '当场已经办好' }).fill('换了灯泡，当面试亮')
  await worker.getByRole('button', { name: '提交' }).click()
  const slip = await readReceipt(worker)

  const resident = await someone({ script: false })
  await track(resident, slip)
  await resident.getByRole('button', { name: '提交评价' }).waitFor()
})
