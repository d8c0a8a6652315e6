import { expect } from 'vitest'
import { act, openCase, stands } from '../desk.ts'
import { inLog, wasPrinted } from '../log.ts'
import { grid, staff } from '../people.ts'
import { choose, fillReport, sendReport } from '../request.ts'
import { LATE_NUMBER } from '../sms-adapter.ts'
import { story, withBrowser } from '../story.ts'

withBrowser()

/** Hours of this city's clock that are not now, whenever the story is told. */
function otherHours(): { from: string; to: string } {
  const hour = Number(
    new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit' }).format(new Date()),
  )
  const clock = (later: number) => `${String((hour + later) % 24).padStart(2, '0')}:30`
  return { from: clock(8), to: clock(12) }
}

story('a resident gives an e-mail address and quiet hours, wants a digest, and gets it', async (someone) => {
  const page = await someone({ resident: 2 })
  const address = `zhang${Date.now()}@example.org`
  await page.goto('/my/notices/choices')
  await page.getByLabel('邮箱地址').fill(address)
  await page.getByRole('button', { name: '发确认邮件' }).click()
  await page.getByText(`确认邮件已发往 ${address}`).waitFor()
  const [, link = ''] = await inLog(/邮件 → zh\*\*\*@example\.org：确认您的邮箱[^]*?(http\S+\/notices\/email\?\S+)/)

  // The letter is opened elsewhere, by somebody who is not signed in there.
  const mail = await someone({ script: false })
  await mail.goto(link)
  await mail.getByText(address).waitFor()
  await mail.getByRole('button', { name: '确认' }).click()
  await mail.getByText('已确认，通知会发到').waitFor()

  const { from, to } = otherHours()
  await page.goto('/my/notices/choices')
  await page.getByText(address).waitFor()
  await page.getByLabel('从', { exact: true }).fill(from)
  await page.getByLabel('到', { exact: true }).fill(to)
  await choose(page, '每天早上合成一条')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('已保存').waitFor()
  expect(await page.getByLabel('从', { exact: true }).inputValue()).toBe(from)

  await page.goto('/report')
  await fillReport(page, { text: '门口的垃圾桶满了', category: '暴露垃圾', grid })
  const reported = await sendReport(page)
  const desk = await someone({ width: 1440, login: staff.handler })
  await openCase(desk, reported)
  await act(desk, 'sign_for')
  await stands(desk, '办理中')
  await act(desk, 'progress', { note: '已经安排车子，下午来清' })

  // In the app it stands at once; by e-mail it waits for the digest.
  const news = `诉求 ${reported.number} 有进展`
  await expect
    .poll(async () => {
      await page.goto('/my/notices')
      return page.getByText(news).count()
    })
    .toBe(1)
  expect(wasPrinted(new RegExp(`邮件 → \\S+：${news}`))).toBe(false)

  // Giving the digest up brings what it held at once: nothing is lost on the way, and nobody waits for tomorrow.
  await page.goto('/my/notices/choices')
  await choose(page, '有一条说一条')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('已保存').waitFor()
  // Somebody else may have told her something meanwhile; every message that is printed holds an arrow.
  await inLog(new RegExp(`邮件 → zh\\*\\*\\*@example\\.org：您有 \\d+ 条新消息\\n[^→]*${news}`))
})

story('a browser that its owner switched on shows what was pushed and opens what it is about', async (someone) => {
  const page = await someone({ resident: 3 })
  await page.context().grantPermissions(['notifications'])
  // The push service of the browser's maker is not reached from here: its part is played.
  await page.addInitScript(() => {
    PushManager.prototype.subscribe = async () =>
      ({
        toJSON: () => ({
          endpoint: 'https://push.invalid/one',
          keys: { p256dh: 'B'.repeat(87), auth: 'A'.repeat(22) },
        }),
      }) as unknown as PushSubscription
  })
  await page.goto('/my/notices/choices')
  await page.getByRole('button', { name: '在这个浏览器上开启' }).click()
  await page.getByText('这个浏览器会收到推送了').waitFor()

  const browser = await page.context().newCDPSession(page)
  const registered = new Promise<string>((resolve) =>
    browser.on('ServiceWorker.workerRegistrationUpdated', ({ registrations: [first] }) => {
      if (first) resolve(first.registrationId)
    }),
  )
  await browser.send('ServiceWorker.enable')
  await browser.send('ServiceWorker.deliverPushMessage', {
    origin: new URL(page.url()).origin,
    registrationId: await registered,
    data: JSON.stringify({ title: '诉求有进展', text: '请打开查看', href: '/my/notices', tag: 'one' }),
  })
  const shown = () =>
    page.evaluate(async () =>
      (await (await navigator.serviceWorker.ready).getNotifications()).map((one) => [one.title, one.body, one.data]),
    )
  await expect.poll(shown).toEqual([['诉求有进展', '请打开查看', '/my/notices']])

  await page.getByRole('button', { name: '都不再推送' }).click()
  await page.getByText('还没有浏览器会收到推送').waitFor()
})

story('an administrator changes a text, finds a message that did not arrive, and sends it again', async (someone) => {
  const admin = await someone({ width: 1440, login: staff.administrator })
  const mark = `故事${Date.now()}`
  await admin.goto('/console/messages/texts/cases.received_sent')
  const sms = admin.getByLabel('短信', { exact: true })
  const before = await sms.inputValue()
  await sms.fill(`${before}{nothing}`)
  await admin.getByLabel('为什么改').fill('告诉大家是谁发的')
  await admin.getByRole('button', { name: '保存为新版本' }).click()
  await admin.getByRole('link', { name: /没有 \{nothing\} 这个名称/ }).waitFor()
  await sms.fill(`${before}（${mark}）`)
  await admin.getByRole('button', { name: '看看效果' }).click()
  await admin.locator('#preview').getByText(mark).waitFor()
  await admin.getByRole('button', { name: '保存为新版本' }).click()
  await admin.getByText(/已保存为第 \d+ 版/).waitFor()

  const resident = await someone({ script: false })
  await resident.goto('/report')
  await fillReport(resident, { text: '路口的垃圾没人清', category: '暴露垃圾', grid, phone: LATE_NUMBER })
  const reported = await sendReport(resident)
  const row = admin.getByRole('row', { name: reported.number })
  await expect
    .poll(async () => {
      await admin.goto('/console/messages')
      return row.count()
    })
    .toBe(1)
  expect(await row.innerText()).toContain('空号')
  await row.getByRole('button', { name: '重发' }).click()
  await admin.getByText('1 条已放回去').waitFor()
  await inLog(new RegExp(`短信 → 190\\*\\*\\*\\*9999：.*${reported.number}.*（${mark}）`))

  await admin.goto('/console/messages/texts/cases.received_sent')
  await admin.locator('summary', { hasText: '恢复原文' }).click()
  await admin.getByLabel('为什么恢复').fill('故事讲完了')
  await admin.getByRole('button', { name: '恢复原文' }).click()
  await admin.getByText(/已保存为第 \d+ 版/).waitFor()
  expect(await sms.inputValue()).toBe(before)
})
