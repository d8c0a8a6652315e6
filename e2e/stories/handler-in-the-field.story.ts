import { expect } from 'vitest'
import { act, openCase, stands, tells } from '../desk.ts'
import { grid, staff } from '../people.ts'
import { fillReport, nobodysPhone, sendReport, track } from '../request.ts'
import { story, withBrowser } from '../story.ts'

withBrowser()

/** The smallest picture there is, as a phone would hand it over. */
const photo = {
  name: 'after.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
}

story(
  'a handler works a case through on a phone: signs, asks, gets more time, and answers with a picture',
  async (someone) => {
    const resident = await someone({ script: false })
    await resident.goto('/report')
    await fillReport(resident, { text: '后门垃圾堆成小山', category: '暴露垃圾', grid, phone: nobodysPhone() })
    const reported = await sendReport(resident)

    const handler = await someone({ width: 360, login: staff.handler })
    await openCase(handler, reported)
    await act(handler, 'sign_for')
    await stands(handler, '办理中')
    await handler.getByText('经办').first().waitFor()
    await act(handler, 'ask_reporter', { question: '是靠河那边的后门吗？' })
    await handler.getByText('是靠河那边的后门吗？').waitFor()
    await act(handler, 'extend', { amount: '2', why: '要等大车从外县调来' })
    await tells(handler, '承办单位申请延期')

    // The level above rules on it, and only it.
    const town = await someone({ width: 1440, login: staff.dispatcher })
    await openCase(town, reported)
    expect(await town.locator('[data-act=grant_extension]').count()).toBe(0)
    const county = await someone({ width: 1440, login: staff.countyDispatcher })
    await openCase(county, reported)
    await act(county, 'grant_extension', { why: '情况属实，同意延期' })
    await tells(county, '同意延期')

    await track(resident, reported)
    await resident.getByText('是靠河那边的后门吗？').first().waitFor()
    await resident.locator('#f-answer-words').fill('对，靠河那边')
    await resident.getByRole('button', { name: '回答问题' }).click()
    await resident.getByText('对，靠河那边').first().waitFor()

    await openCase(handler, reported)
    await handler.getByText('对，靠河那边').waitFor()
    const form = handler.locator('[data-act=handle]')
    await form.locator('summary').click()
    await form.locator('#f-handle-files').setInputFiles(photo)
    await act(handler, 'handle', { outcome: '已解决', result: '垃圾全部清走，围挡已经补好，拍照为证' })
    await stands(handler, '待核查')

    // The answer and its picture reach the reporter when somebody else has looked, not before.
    await track(resident, reported)
    const checker = await someone({ width: 1440, login: staff.clerk })
    await openCase(checker, reported)
    await checker.locator('.files a').first().waitFor()
    await act(checker, 'pass', { note: '到现场看过' })
    await stands(checker, '待评价')
    await track(resident, reported)
    await resident.getByText('问题解决了吗？').first().waitFor()
    await resident.locator('.files').first().waitFor()
  },
)
