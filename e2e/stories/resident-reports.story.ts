import { expect } from 'vitest'
import { measures, pageFaults } from '../page-faults.ts'
import { fillReport, nobodysPhone, sendReport, track } from '../request.ts'
import { story, withBrowser } from '../story.ts'

withBrowser()

/** Runs in the page: whether the phone holds a draft. Typing again wakes a script that came late. */
async function draftKept(): Promise<boolean> {
  document.querySelector('textarea')?.dispatchEvent(new Event('input', { bubbles: true }))
  const named = await indexedDB.databases()
  if (!named.some(({ name }) => name === 'lianxin')) return false
  return new Promise((resolve) => {
    const opening = indexedDB.open('lianxin')
    opening.addEventListener('success', () => {
      const count = opening.result.transaction('draft').objectStore('draft').count()
      count.addEventListener('success', () => resolve(count.result > 0))
    })
  })
}

story('a resident whose phone runs no script reports and later sees who has it', async (someone) => {
  const page = await someone({ script: false })
  await page.goto('/report')
  await fillReport(page, { text: '路灯不亮三天了，晚上看不见路', address: '幸福里 3 幢门口', phone: nobodysPhone() })
  const reported = await sendReport(page)

  await track(page, reported)
  await page.getByText('路灯不亮三天了').first().waitFor()
  await page.getByText('谁在办').first().waitFor()
})

story('what was typed is still there when something is missing', async (someone) => {
  const page = await someone({ script: false })
  await page.goto('/report')
  await fillReport(page, { text: '楼道里堆了旧家具', phone: '12' })
  await page.getByRole('button', { name: '提交' }).click()
  await page.getByText('还差一点').waitFor()
  await page.getByText('请说说在哪里').first().waitFor()
  await page.getByText('手机号应是 11 位数字').first().waitFor()
  expect(await page.getByLabel('说说情况').inputValue()).toBe('楼道里堆了旧家具')

  await fillReport(page, { text: '楼道里堆了旧家具', address: '幸福里 3 幢', phone: nobodysPhone() })
  await sendReport(page)
})

story('pressing 提交 twice on a slow line reports once', async (someone) => {
  const page = await someone({ script: false })
  await page.goto('/report')
  await fillReport(page, { text: '窨井盖松动，车一过就响', address: '幸福里门口' })
  const actId = await page.locator('[name=act_id]').inputValue()
  const first = await sendReport(page)

  // The same form once more, as the back button and a second press would send it.
  await page.goto('/report')
  await fillReport(page, { text: '窨井盖松动，车一过就响', address: '幸福里门口' })
  const { url, cookies } = { url: new URL('/report', page.url()).href, cookies: await page.context().cookies() }
  const form = { act_id: actId, text: '窨井盖松动，车一过就响', address: '幸福里门口' }
  const again = await page.context().request.post(url, { multipart: form })
  expect(cookies.length).toBeGreaterThan(0)
  expect(await again.text()).toContain(first.number)
})

story('with script a draft survives the closing of the page', async (someone) => {
  const page = await someone()
  await page.goto('/report')
  await fillReport(page, { text: '小区门口垃圾没人清' })
  await expect.poll(() => page.evaluate(draftKept), { timeout: 30_000, interval: 1_500 }).toBe(true)
  await page.reload()
  await expect.poll(() => page.getByLabel('说说情况').inputValue()).toBe('小区门口垃圾没人清')
})

story('a report without an account is found by number and code, and by neither alone', async (someone) => {
  const page = await someone({ script: false })
  await page.goto('/report')
  await fillReport(page, { text: '公园健身器材坏了一个把手', address: '幸福公园' })
  const reported = await sendReport(page)

  const stranger = await someone({ script: false })
  await track(stranger, { ...reported, code: 'AAAAAA' })
  await stranger.getByText('编号和查询码对不上').first().waitFor()
  await track(stranger, { number: '0402-9999-0000', code: reported.code })
  await stranger.getByText('编号和查询码对不上').first().waitFor()
  await track(stranger, reported)
  await stranger.getByText('公园健身器材坏了一个把手').first().waitFor()
})

story('at the largest type on the smallest phone nothing is cut off', async (someone) => {
  const page = await someone({ size: 'xl', width: 320 })
  await page.goto('/report')
  expect(await pageFaults(page, measures.resident.xl)).toEqual([])
})
