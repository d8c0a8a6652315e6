import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { act, openCase, stands } from '../desk.ts'
import { grid, staff } from '../people.ts'
import { fillReport, sendReport, track } from '../request.ts'
import { story, withBrowser } from '../story.ts'

withBrowser()

const pdf = {
  name: 'bill.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n%%EOF'),
}

/** A photo as cameras make them: three thousand pixels wide, of some megabytes. */
async function photo(page: Page) {
  const base64 = await page.evaluate(async () => {
    const canvas = document.createElement('canvas')
    canvas.width = 3000
    canvas.height = 2000
    const context = canvas.getContext('2d')!
    const pixels = context.createImageData(3000, 2000)
    // Unevenness that does not repeat, as leaves and gravel are.
    for (let i = 0, seed = 1; i < pixels.data.length; i++) {
      seed = (seed * 48_271) % 2_147_483_647
      pixels.data[i] = i % 4 === 3 ? 255 : 90 + (seed % 70)
    }
    context.putImageData(pixels, 0, 0)
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.95))
    const bytes = new Uint8Array(await blob!.arrayBuffer())
    let text = ''
    for (let i = 0; i < bytes.length; i += 30_000) text += String.fromCharCode(...bytes.subarray(i, i + 30_000))
    return btoa(text)
  })
  return { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(base64, 'base64') }
}

/** Every photo that is shown has arrived, and every voice note can be played. */
const isShown = (page: Page) =>
  page.locator('.files').evaluateAll(async (groups) => {
    const pictures = groups.flatMap((group) => [...group.querySelectorAll('img')])
    const sounds = groups.flatMap((group) => [...group.querySelectorAll('audio')])
    const drawn = pictures.map(async (one) => {
      one.loading = 'eager'
      await one.decode()
    })
    const heard = sounds.map(
      (one) =>
        new Promise((done, failed) => {
          one.addEventListener('loadedmetadata', done)
          one.addEventListener('error', failed)
          one.preload = 'metadata'
          one.load()
        }),
    )
    await Promise.all([...drawn, ...heard])
    return [pictures.length, sounds.length]
  })

story(
  'a report is spoken and photographed; the photo is sent small, and whoever handles it sees and hears it',
  async (someone) => {
    const page = await someone()
    await page.goto('/report')
    await fillReport(page, { text: '单元门口的灯坏了', grid })
    await page.getByRole('button', { name: '说话代替打字' }).click()
    await page.getByText('正在录').waitFor()
    await page.getByRole('button', { name: '说完了' }).click()
    await page.getByText('已录').waitFor()
    const large = await photo(page)
    await page.locator('#f-photo').setInputFiles([large, pdf])
    await page.getByText('已选 2 个').waitFor()
    const sizes = await page
      .locator('#f-photo')
      .evaluate((field: HTMLInputElement) => [...(field.files ?? [])].map((one) => one.size))
    expect(large.buffer.length).toBeGreaterThan(1_500_000)
    expect(sizes[0]).toBeLessThan(600_000)
    expect(sizes[1]).toBe(pdf.buffer.length)
    const reported = await sendReport(page)

    // With number and code alone, on another phone.
    const other = await someone({ script: true })
    await track(other, reported)
    expect(await isShown(other)).toEqual([1, 1])
    await other.getByRole('link', { name: '文件 1' }).waitFor()

    const desk = await someone({ width: 1440, login: staff.dispatcher })
    await openCase(desk, reported)
    expect(await isShown(desk)).toEqual([1, 1])
  },
)

story('a question is answered with a photo where no script runs, by number and code', async (someone) => {
  const maker = await someone()
  await maker.goto('/report')
  const [large, page] = [await photo(maker), await someone({ script: false })]
  await page.goto('/report')
  await fillReport(page, { text: '垃圾没人清', category: '暴露垃圾', grid })
  const reported = await sendReport(page)
  const desk = await someone({ width: 1440, login: staff.handler })
  await openCase(desk, reported)
  await act(desk, 'sign_for')
  await stands(desk, '办理中')
  await act(desk, 'ask_reporter', { question: '是哪一个门口？' })
  await desk.getByText('是哪一个门口？').first().waitFor()

  await track(page, reported)
  await page.getByText('是哪一个门口？').first().waitFor()
  const form = page.locator('form[action$="/do/answer"]')
  await form.locator('input[name=photo]').setInputFiles(large)
  await form.getByRole('button', { name: '回答问题' }).click()
  await page.getByText('（见附件）').waitFor()
  expect(await page.locator('.files img').count()).toBe(1)
})
