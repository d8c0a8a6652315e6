import { expect } from 'vitest'
import { sixDigits } from '../authenticator.ts'
import { story, withBrowser } from '../story.ts'

withBrowser()

const login = 'securityadmin.3304'

story('without a script: an authenticator, its recovery codes, and a form that waits for a code', async (someone) => {
  const page = await someone({ width: 1440, login, script: false })
  await page.goto('/console/me')
  await page.getByRole('button', { name: '登记身份验证器' }).click()
  const secret = await page.locator('#second code').innerText()
  await page.getByLabel('六位动态码').fill(sixDigits(secret))
  await page.getByRole('button', { name: '确认启用' }).click()
  await page.getByRole('heading', { name: '备用码', exact: true }).waitFor()
  const codes = await page.locator('ol code').allInnerTexts()
  expect(new Set(codes).size).toBe(10)
  await page.getByRole('link', { name: '已收好，回到我的账号' }).click()
  await page.getByText('备用码还剩 10 个').waitFor()

  // At another desk the factor was not shown yet.
  const there = await someone({ width: 1440, login, script: false })
  await there.goto('/console/people')
  await there.locator('main a[href^="/console/people/3"]').first().click()
  await there.locator('summary', { hasText: '让此账号在所有设备上退出' }).click()
  const form = there.locator('form', { has: there.locator('button[value="sessions"]') })
  await form.locator('[name="reason"]').fill('手机丢了，本人来电说明')
  await form.getByRole('button').click()
  await there.getByRole('heading', { name: '请再验证一次' }).waitFor()
  await there.getByText('您填的都还在').waitFor()
  expect(await there.locator('input[name="reason"]').inputValue()).toBe('手机丢了，本人来电说明')
  await there.getByLabel('六位动态码，或一个备用码').fill('1234')
  await there.getByRole('button', { name: '验证并继续' }).click()
  await there.getByText('动态码不对').first().waitFor()
  await there.getByLabel('六位动态码，或一个备用码').fill(codes[0] ?? '')
  await there.getByRole('button', { name: '验证并继续' }).click()
  await there.locator('summary', { hasText: '让此账号在所有设备上退出' }).waitFor()
  await there.goto('/console/me')
  await there.getByText('备用码还剩 9 个').waitFor()
})
