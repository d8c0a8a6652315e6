import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newActId, places, staff, units } from '@lianxin/cases/testing'
import { scopeCodes } from '../contract/scopes.ts'
import { exchangeUnderTest, type ExchangeUnderTest } from '../testing/exchange-under-test.ts'
import { called, oldClient, type OldClient } from './old-client.ts'

type Fields = Record<string, unknown>
let house: ExchangeUnderTest
let base = ''
let apiKey = ''
beforeAll(async () => {
  house = await exchangeUnderTest()
  base = await house.app.listen({ port: 0, host: '127.0.0.1' })
  const sent = {
    actId: newActId(),
    name: '居民自己写的程序',
    unit: units.water.id,
    place: places.city,
    scopes: scopeCodes,
    perMinute: 6000,
    until: '2026-12-31',
  }
  apiKey = (await house.send<{ key: string }>(staff('sysAdmin', places.city), 'POST', '/api/keys', sent)).body.key
})
afterAll(() => house.close())

const words = '楼道堆物 & 飞线充电 <危险>\n第二行“引号”，晚上 9 点后最多。'

for (const format of ['json', 'xml'] as const) {
  describe(`the library open311 of the npm registry, by ${format}`, () => {
    let client: OldClient
    beforeAll(() => {
      client = oldClient({
        endpoint: `${base}/open311/v2/`,
        discovery: `${base}/open311/discovery.${format}`,
        apiKey,
        format,
      })
    })

    test('finds the endpoint, the services in Chinese, and what one asks for', async () => {
      const found = await called<{ endpoints?: { url: string }[] }>((done) => client.serviceDiscovery({}, done))
      expect(found.endpoints?.map(({ url }) => url)).toContain('https://city.example/open311/v2')
      const services = await called<Fields[]>((done) => client.serviceList(done))
      const offered = house.state.catalogue().categories.filter(({ retired }) => !retired)
      expect(services.map((one) => one['service_name'])).toEqual(offered.map(({ name }) => name.zh))
      const asking = offered.find(({ fields }) => fields.some(({ kind }) => kind === 'choice'))!
      const definition = await called<Fields>((done) => client.serviceDefinition(asking.code, done))
      const attributes = definition['attributes'] as { code: string; description: string; values: unknown[] }[]
      expect(attributes.map((one) => one.description)).toEqual(asking.fields.map(({ label }) => label.zh))
      const choice = asking.fields.findIndex(({ kind }) => kind === 'choice')
      expect(attributes[choice]?.values).toEqual(
        asking.fields[choice]?.options.map(({ zh }) => ({ key: zh, name: zh })),
      )
    })

    test('reports in Chinese with what the service asks for, and finds the request again, alone and in the list', async () => {
      const service = house.state
        .catalogue()
        .categories.find(
          (one) =>
            !one.retired && !one.confidential && !one.recusal && one.fields.some(({ kind }) => kind === 'choice'),
        )!
      const field = service.fields.find(({ kind }) => kind === 'choice')!
      const [answer] = await called<Fields[]>((done) =>
        client.submitRequest(
          {
            service_code: service.code,
            lat: '30.5',
            long: '120.5',
            description: `${words}${format}`,
            attributes: { [field.name]: field.options[0]!.zh, since: '2026-03-01T08:00:00+08:00', smells: 'yes' },
          },
          done,
        ),
      )
      const id = String(answer?.['service_request_id'])
      const owner = await house.town.db.owner()
      const { rows } = await owner.query(
        'select text, details from cases.case order by reported_at desc, id desc limit 1',
      )
      await owner.end()
      // What a form sends as one line end is one.
      expect(rows[0].text).toBe(`${words}${format}`)
      expect(rows[0].details).toMatchObject([
        { name: field.name, value: field.options[0]!.zh },
        { name: 'since', value: '2026-03-01' },
        { name: 'smells', value: true },
      ])
      const [alone] = await called<Fields[]>((done) => client.serviceRequests(id, {}, done))
      expect(alone).toMatchObject({ service_request_id: id, service_name: service.name.zh, status: 'open' })
      expect(alone?.['requested_datetime']).toEqual(new Date('2026-03-03T02:00:00Z'))
      const all = await called<Fields[]>((done) =>
        client.serviceRequests({ status: 'open', service_code: service.code }, done),
      )
      expect(all.map((one) => one['service_request_id'])).toContain(id)
      const several = await called<Fields[]>((done) => client.serviceRequests([id, '0000-0000-0000'], {}, done))
      expect(several.map((one) => one['service_request_id'])).toEqual([id])
    })

    test('is given a token for a confidential service, and finds the number behind it', async () => {
      const { code } = house.state.catalogue().categories.find((one) => one.confidential && !one.retired)!
      const sent = { service_code: code, lat: '30.5', long: '120.5', description: `请保密 ${format}` }
      const [answer] = await called<Fields[]>((done) => client.submitRequest(sent, done))
      expect(answer).not.toHaveProperty('service_request_id')
      const token = String(answer?.['token'])
      const [found] = await called<Fields[]>((done) => client.token(token, done))
      expect(found).toMatchObject({ token, service_request_id: expect.stringMatching(/^0101-/) })
    })

    test('hears the reason when it is refused', async () => {
      const sent = { service_code: '0101', lat: '1', long: '1', description: '不在本市' }
      await expect(called<Fields[]>((done) => client.submitRequest(sent, done))).rejects.toThrow(/400.*本市范围以外/s)
    })
  })
}
