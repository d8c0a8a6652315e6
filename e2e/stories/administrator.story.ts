import { expect } from 'vitest'
import { staff } from '../people.ts'
import { story, withBrowser } from '../story.ts'

withBrowser()

story('an administrator changes a category’s limit, and the change has a version and a reason', async (someone) => {
  const page = await someone({ width: 1440, login: staff.administrator })
  await page.goto('/console/categories/0105')
  await page.getByLabel('时限数值').fill('6')
  await page.getByLabel('修改理由').fill('夏季改为六小时，与城管约定一致')
  await page.getByRole('button', { name: '保存为新版本' }).click()
  await page.getByText(/已保存为第 \d+ 版/).waitFor()
  await page.getByText('夏季改为六小时，与城管约定一致').first().waitFor()
  expect(await page.getByLabel('时限数值').inputValue()).toBe('6')
})

story('a change without a reason is refused and keeps what was typed', async (someone) => {
  const page = await someone({ width: 1440, login: staff.administrator })
  await page.goto('/console/categories/0106')
  await page.getByLabel('时限数值').fill('7')
  await page.locator('form').evaluateAll((forms) => forms.forEach((form) => form.setAttribute('novalidate', '')))
  await page.getByRole('button', { name: '保存为新版本' }).click()
  await page.getByText('有几处需要改').waitFor()
  expect(await page.getByLabel('时限数值').inputValue()).toBe('7')
})

story('somebody without the power does not find the page', async (someone) => {
  const page = await someone({ width: 1440, login: staff.gridWorker })
  expect((await page.goto('/console/people'))?.status()).toBe(404)
})
