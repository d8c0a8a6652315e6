import { afterAll, beforeAll, expect, test } from 'vitest'
import { open311Paths } from '../contract/open311/openapi.ts'
import { open311Pages } from '../server/open311/pages.ts'
import { exchangeUnderTest, type ExchangeUnderTest } from '../testing/exchange-under-test.ts'

let house: ExchangeUnderTest
beforeAll(async () => {
  house = await exchangeUnderTest()
  await house.town.report(undefined, { text: '楼下垃圾没人清' })
  await house.catchUp()
})
afterAll(() => house.close())

interface Shown {
  readonly get?: {
    readonly responses: {
      readonly 200: { readonly content: { readonly 'application/json': { readonly example: unknown } } }
    }
  }
}

test('every address of Open311 stands in openapi.json, with what is done there', async () => {
  const { paths } = JSON.parse((await house.app.inject({ url: '/openapi.json' })).body) as {
    paths: Record<string, object>
  }
  for (const { path, get, post } of open311Pages(house.state))
    expect([path, Object.keys(paths[path] ?? {}).toSorted()]).toEqual([
      path,
      [...(get ? ['get'] : []), ...(post ? ['post'] : [])],
    ])
  expect(Object.keys(open311Paths)).toHaveLength(open311Pages(house.state).length)
})

test('the examples hold no field that is not answered', async () => {
  for (const name of ['services', 'requests', 'servicerequestupdates', 'discovery']) {
    const { body } = await house.app.inject({ url: `/open311/v2/${name}.json` })
    const shown = open311Paths[`/open311/v2/${name}.{format}`] as Shown
    const example = shown.get?.responses[200].content['application/json'].example
    const [told, real] = [example, JSON.parse(body)].map((one) => (Array.isArray(one) ? one[0] : one))
    expect([name, Object.keys(told).filter((field) => !(field in real))]).toEqual([name, []])
  }
})
