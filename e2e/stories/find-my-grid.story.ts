import { expect } from 'vitest'
import { grid } from '../people.ts'
import { story, withBrowser } from '../story.ts'

withBrowser()

story('down the list to the grid and its people, without script', async (someone) => {
  const page = await someone({ script: false })
  await page.goto('/grid')
  await page.getByRole('link', { name: '按村社一级一级找' }).first().click()
  for (const name of ['南湖区', '解放街道', '解放路社区居委会', '第1网格']) {
    await page
      .locator('main')
      .getByRole('link', { name: new RegExp(name) })
      .first()
      .click()
  }
  await page.getByRole('heading', { name: '您的网格员' }).waitFor()
  await page.getByText('监督电话').first().waitFor()
})

story('by the number on the plate at the stairs', async (someone) => {
  const page = await someone({ script: false })
  await page.goto('/grid')
  await page.getByLabel('地名、村社或网格代码').fill(grid)
  await page.getByRole('button', { name: '查找' }).click()
  await page.getByRole('link', { name: '看这里的网格' }).click()
  await page.getByText(grid).first().waitFor()
})

story('a place nobody knows is answered with another way', async (someone) => {
  const page = await someone({ script: false })
  await page.goto(`/grid?q=${encodeURIComponent('没有这个地方')}`)
  await page.getByText('没有找到。换一个说法').first().waitFor()
})

story('by pointing at the map', async (someone) => {
  const page = await someone({ width: 1440 })
  await page.goto('/grid')
  const map = page.getByLabel('网格地图')
  await map.locator('canvas').first().waitFor()
  await map.click()
  await page
    .getByRole('link', { name: /看这里的网格|网格/ })
    .last()
    .waitFor()
  expect(await page.getByText('示意边界').count()).toBeGreaterThan(0)
})
