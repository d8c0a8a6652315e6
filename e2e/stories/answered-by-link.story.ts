import { expect } from 'vitest'
import { openCase, stands } from '../desk.ts'
import { inLog } from '../log.ts'
import { grid, staff } from '../people.ts'
import { choose, fillReport, nobodysPhone, sendReport } from '../request.ts'
import { story, withBrowser } from '../story.ts'

withBrowser()

const result = '垃圾已清走，地面冲洗干净，改为早晚各清一次'

story(
  'a handler who does not sign in closes an order by the link of its letter, and types nothing twice',
  async (someone) => {
    const administrator = await someone({ width: 1440, login: staff.administrator })
    await administrator.goto('/console/answer-links')
    await administrator.getByRole('textbox', { name: '单位', exact: true }).fill('解放街道综合行政执法队')
    await administrator.getByLabel('办公邮箱').fill('zhifa@jiefang.example')
    await administrator.getByRole('button', { name: '以后发信给它' }).click()
    await administrator.getByText('已保存').waitFor()

    const resident = await someone({ script: false })
    await resident.goto('/report')
    const phone = nobodysPhone()
    await fillReport(resident, { category: '暴露垃圾', grid, text: '单元门口垃圾堆了三天没人清', phone })
    const reported = await sendReport(resident)
    const office = await someone({ width: 1440, login: staff.dispatcher })
    await openCase(office, reported)
    await stands(office, '待签收')

    const letter = await inLog(new RegExp(String.raw`诉求 ${reported.number}：[\s\S]*?/answer/([0-9a-f]{40})`))
    const handler = await someone()
    await handler.goto(`/answer/${letter[1]}`)
    await handler.getByText('单元门口垃圾堆了三天没人清').first().waitFor()
    expect(await handler.content(), 'who reported is not hers to know').not.toContain(phone)
    await choose(handler, '已解决')
    await handler.getByLabel('办理结果').fill(result)
    await handler.getByLabel('您的姓名').first().fill('张建国')
    await handler.getByRole('button', { name: '办结答复' }).click()
    await handler.getByText('已答复').first().waitFor()
    expect(await handler.getByRole('button', { name: '办结答复' }).count(), 'nothing more is asked of her').toBe(0)

    const checker = await someone({ width: 1440, login: staff.clerk })
    await openCase(checker, reported)
    await stands(checker, '待核查')
    await checker.getByText(result).first().waitFor()
    await checker.getByText('张建国（凭链接）').first().waitFor()
  },
)
