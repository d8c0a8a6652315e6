import { expect } from 'vitest'
import { act, openCase } from '../desk.ts'
import { staff } from '../people.ts'
import { story, withBrowser } from '../story.ts'

withBrowser()

const day = (offset: number): string =>
  new Date(Date.now() + offset * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })

story(
  'a case taken over from another system with its clock, late already, is pressed and brought up the ladder',
  async (someone) => {
    const number = `旧-${Date.now()}`
    const what = `河边垃圾一直没有人清（${number}）`
    const rows = [
      '原编号,内容,类别,地点,承办单位,受理时间,办理时限',
      `${number},${what},0101,330402008016001,解放街道综合行政执法队,${day(-20)} 09:00,${day(-3)} 17:00`,
    ]
    const csv = { name: '在办.csv', mimeType: 'text/csv', buffer: Buffer.from(`\ufeff${rows.join('\r\n')}\r\n`) }
    const wrong = { ...csv, buffer: Buffer.from(`\ufeff${rows[0]!}\r\n${rows[1]!.replace('0101', '9999')}\r\n`) }

    const city = await someone({ width: 1440, login: staff.cityDispatcher })
    await city.goto('/console/cases-import')
    await city.getByLabel('CSV 文件').setInputFiles(wrong)
    await city.getByRole('button', { name: '导入' }).click()
    await city.getByText('没有这个类别').waitFor()
    await city.getByLabel('CSV 文件').setInputFiles(csv)
    await city.getByRole('button', { name: '导入' }).click()
    await city
      .getByText(/导入.*1 件/)
      .first()
      .waitFor()

    const supervisor = await someone({ width: 1440, login: staff.supervisor })
    await supervisor.goto('/console/cases?view=late')
    await supervisor.locator('[data-row]', { hasText: what }).click()
    await supervisor.locator('[data-pane] h1').waitFor()
    await supervisor.getByText(number).first().waitFor()
    const shown = await supervisor.locator('[data-pane] header small').innerText()
    await act(supervisor, 'supervise', { trigger: '超期未办', until: day(3), why: '三天内办结并说明原因' })
    await supervisor
      .getByText(/督办：超期未办/)
      .first()
      .waitFor()

    for (const body of ['协调会议', '政府办公室', '常务会议']) {
      const told = supervisor.locator('[data-pane] ol').getByText(`提请${body}研究`).first()
      const changed = supervisor.getByText('这件诉求又有变化').first()
      // The clock writes into the same case: then it is said, with everything typed kept, and pressed once more.
      do {
        await act(supervisor, 'escalate', { why: '两个单位意见不一，一直没有办' })
        await told.or(changed).first().waitFor()
      } while (await changed.isVisible())
    }
    expect(await supervisor.locator('[data-act=escalate]').count(), 'the ladder ends').toBe(0)
    expect(await supervisor.locator('[data-act=handle]').count(), 'a supervisor does not handle').toBe(0)

    const handler = await someone({ width: 1440, login: staff.handler })
    const [reported = ''] = /\d{4}-\d{4}-\d{4}/.exec(shown) ?? []
    await openCase(handler, { number: reported, code: '' })
    await handler.getByText('三天内办结并说明原因').waitFor()
  },
)
