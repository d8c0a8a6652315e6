import { expect } from 'vitest'
import { openCase } from '../desk.ts'
import { staff } from '../people.ts'
import { fillReport } from '../request.ts'
import { story, withBrowser } from '../story.ts'

withBrowser()

story(
  'an administrator says what a kind asks for, a resident is asked as she chooses it, and the desk reads it',
  async (someone) => {
    const admin = await someone({ width: 1440, login: staff.administrator })
    await admin.goto('/console/categories/0107')
    await admin.getByText('再加一项').click()
    await admin.getByLabel('问什么（中文）').first().fill('在烧什么')
    await admin.getByLabel('怎么答').first().selectOption({ label: '选一项' })
    await admin.getByLabel('选项（中文，用顿号隔开）').first().fill('秸秆、垃圾、树叶')
    await admin.getByLabel('选项（英文，用逗号隔开，顺序相同）').first().fill('straw, rubbish, leaves')
    await admin.getByLabel('必须回答，不答不收').first().check()
    await admin.getByLabel('修改理由').fill('派单前要知道烧的是什么')
    await admin.getByRole('button', { name: '保存为新版本' }).click()
    await admin.getByText(/已保存为第 \d+ 版/).waitFor()

    const page = await someone()
    await page.goto('/report')
    await fillReport(page, { text: '河边空地有人在烧秸秆', address: '幸福里河边' })
    await page.getByRole('radio', { name: '露天焚烧' }).check()
    await page.getByText('在烧什么').waitFor()
    await page.getByRole('button', { name: '提交' }).click()
    await page.getByRole('link', { name: '请填写：在烧什么' }).waitFor()
    await page.getByRole('radio', { name: '秸秆' }).check()
    await page.getByRole('button', { name: '提交' }).click()
    const number = (await page.locator('.ticket dd').first().textContent()) ?? ''

    const desk = await someone({ width: 1440, login: staff.dispatcher })
    await openCase(desk, { number, code: '' })
    await desk.locator('[data-details]').getByText('秸秆').waitFor()
    expect(await desk.locator('[data-details]').textContent()).toContain('在烧什么')
  },
)
