import { expect } from 'vitest'
import { act, openCase, stands } from '../desk.ts'
import { grid, staff } from '../people.ts'
import { fillReport, nobodysPhone, sendReport, track } from '../request.ts'
import { story, withBrowser } from '../story.ts'

withBrowser()

story(
  'a complaint of a unit, told in confidence: the unit finds nothing, who handles it learns no name',
  async (someone) => {
    const resident = await someone({ script: false })
    await resident.goto('/report')
    const phone = nobodysPhone()
    await fillReport(resident, { text: '执法队的人收了钱，摊子就不管了', grid, phone })
    await resident.locator('summary', { hasText: '反映的是某个单位' }).click()
    await resident.getByLabel('反映的是谁').fill('解放街道综合行政执法队')
    await resident.getByLabel(/保密/).check()
    const reported = await sendReport(resident)

    const accused = await someone({ width: 1440, login: staff.handler })
    await accused.goto(`/console/cases?view=open&q=${reported.number}`)
    expect(await accused.locator('[data-row]').count()).toBe(0)

    const office = await someone({ width: 1440, login: staff.dispatcher })
    await openCase(office, reported)
    await office.getByText('解放街道综合行政执法队（已回避）').waitFor()
    await office.getByText('不向承办单位显示').waitFor()
    await act(office, 'accept', { category: '作风投诉', unit: '解放街道综合行政执法队' })
    await office.getByText('被反映的单位不能办理对它的反映').first().waitFor()
    await openCase(office, reported)
    await act(office, 'accept', { category: '作风投诉' })
    await stands(office, '待签收')

    await track(resident, reported)
    await resident.getByRole('heading', { name: '执法队的人收了钱' }).waitFor()
  },
)

story(
  'a complaint of somebody whom no unit answers to is for the county to name before anything else',
  async (someone) => {
    const resident = await someone({ script: false })
    await resident.goto('/report')
    await fillReport(resident, { text: '办事的时候态度很差，还要好处', grid, phone: nobodysPhone() })
    await resident.locator('summary', { hasText: '反映的是某个单位' }).click()
    await resident.getByLabel('反映的是谁').fill('窗口那个高个子')
    const reported = await sendReport(resident)

    const town = await someone({ width: 1440, login: staff.dispatcher })
    await town.goto(`/console/cases?view=open&q=${reported.number}`)
    expect(await town.locator('[data-row]').count()).toBe(0)

    const county = await someone({ width: 1440, login: staff.countyDispatcher })
    await openCase(county, reported)
    await county.getByText('还没有确定谁须回避').waitFor()
    expect(await county.locator('[data-act=accept]').count()).toBe(0)
    await act(county, 'recuse', { person: '没有这个人', why: '问过反映人，说的是他' })
    await county.getByText('没有找到').first().waitFor()
    await county.goto(`/console/cases?view=open&q=${reported.number}`)
    await county.locator('[data-row]').first().click()
    await county.locator('[data-act=recuse] summary').click()
    await county.getByLabel('撤销回避').check()
    await county.locator('#f-recuse-why').fill('问过反映人，说不清是谁')
    await county.locator('[data-act=recuse] button').last().click()
    await county.locator('[data-act=accept]').waitFor()
    await openCase(town, reported)
  },
)
