import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newActId, people, places, staff, units } from '@lianxin/cases/testing'
import { scopeCodes } from '../contract/scopes.ts'
import { exchangeUnderTest, type ExchangeUnderTest } from '../testing/exchange-under-test.ts'

let house: ExchangeUnderTest
const keys = { own: '', other: '', elsewhere: '' }
beforeAll(async () => {
  house = await exchangeUnderTest()
  const issue = async (name: string, place: string = places.city) =>
    (
      await house.send<{ key: string }>(staff('sysAdmin', places.city), 'POST', '/api/keys', {
        actId: newActId(),
        name,
        unit: units.water.id,
        place,
        scopes: scopeCodes,
        perMinute: 6000,
        until: '2026-12-31',
      })
    ).body.key
  keys.own = await issue('城管随手拍')
  keys.other = await issue('另一个程序')
  keys.elsewhere = await issue('西县的程序', places.otherCounty)
})
afterAll(() => house.close())

type Fields = Record<string, unknown>
const get = async (path: string, key: string | undefined = keys.own) => {
  const url = `/open311/v2/${path}${path.includes('?') ? '&' : '?'}${key ? `api_key=${key}` : ''}`
  const answer = await house.app.inject({ url })
  const json = path.includes('.json')
  return {
    status: answer.statusCode,
    text: answer.body,
    type: answer.headers['content-type'],
    body: (json ? JSON.parse(answer.body) : []) as Fields[],
  }
}
const post = async (path: string, fields: Record<string, string>, key: string | undefined = keys.own) => {
  const answer = await house.app.inject({
    method: 'POST',
    url: `/open311/v2/${path}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ ...(key ? { api_key: key } : {}), ...fields }).toString(),
  })
  return { status: answer.statusCode, text: answer.body, body: path.endsWith('json') ? JSON.parse(answer.body) : [] }
}
const lamp = { service_code: '0101', lat: '30.5', long: '120.5', description: '楼下垃圾没人清，臭了三天。' }
const report = async (over: Record<string, string> = {}, key = keys.own): Promise<string> => {
  const { status, body, text } = await post('requests.json', { ...lamp, ...over }, key)
  if (status !== 200) throw new Error(text)
  return body[0].service_request_id
}
const confidential = () => house.state.catalogue().categories.find((one) => one.confidential && !one.retired)!

describe('what may be asked for', () => {
  test('discovery names the city and every county, in both formats', async () => {
    const answer = JSON.parse((await house.app.inject({ url: '/open311/discovery.json' })).body)
    expect(answer.endpoints.map(({ url }: { url: string }) => url)).toEqual([
      'https://city.example/open311/v2',
      'https://city.example/open311/990101/v2',
      'https://city.example/open311/990102/v2',
    ])
    expect(answer.endpoints[0].formats).toEqual(['text/xml', 'application/json'])
    expect(Object.keys(answer)).toEqual(['changeset', 'contact', 'key_service', 'endpoints'])
    const xml = (await house.app.inject({ url: '/open311/discovery.xml' })).body
    expect(xml).toContain('<specification>http://wiki.open311.org/GeoReport_v2</specification>')
  })

  test('every category that is offered is a service, and what it asks for are its attributes', async () => {
    const { body, type } = await get('services.json')
    expect(type).toBe('application/json; charset=utf-8')
    const offered = house.state.catalogue().categories.filter(({ retired }) => !retired)
    expect(body.map((one) => one['service_code'])).toEqual(offered.map(({ code }) => code))
    const asking = offered.find(({ fields }) => fields.length > 0)!
    expect(body.find((one) => one['service_code'] === asking.code)?.['metadata']).toBe('true')
    const definition = (await get(`services/${asking.code}.json`)).body as unknown as { attributes: Fields[] }
    expect(definition.attributes.map((one) => [one['code'], one['order'], one['description']])).toEqual(
      asking.fields.map((one, i) => [one.name, i + 1, one.label.zh]),
    )
    expect((await get('services/9999.xml')).text).toContain('<code>404</code>')
    expect((await get('services.xml')).type).toBe('text/xml; charset=utf-8')
  })

  test('an unknown jurisdiction is not found, none means the city, and a county has an address of its own', async () => {
    for (const path of ['services.json', 'services/0101.json', 'requests.json', 'servicerequestupdates.json']) {
      expect((await get(`${path}?jurisdiction_id=123456`)).status, path).toBe(404)
      expect((await get(`${path}?jurisdiction_id=990101`)).status, path).toBe(200)
      expect((await get(`${path}?jurisdiction_id=`)).status, path).toBe(200)
    }
    expect((await house.app.inject({ url: '/open311/990102/v2/services.json' })).statusCode).toBe(200)
    expect((await house.app.inject({ url: '/open311/123456/v2/services.json' })).statusCode).toBe(404)
  })
})

describe('a report', () => {
  test('goes through the one intake: it has a unit, a deadline, and the name of the program in its journal', async () => {
    const { body } = await post('requests.json', { ...lamp, first_name: '三', last_name: '张', phone: '19000000021' })
    expect(body[0].service_request_id).toMatch(/^0101-\d{4}-\d{4}$/)
    expect(body[0].service_notice).toMatch(/综合执法队/)
    const [one] = (await get(`requests/${body[0].service_request_id}.json`)).body
    expect(one).toMatchObject({ status: 'open', service_code: '0101', agency_responsible: '桥头街道综合执法队' })
    expect(one?.['expected_datetime']).toMatch(/^2026-03-\d\dT\d\d:\d\d:\d\d\+08:00$/)
    const owner = await house.town.db.owner()
    const { rows } = await owner.query(
      `select e.actor_name, e.body::jsonb->>'channel' as channel from journal.entry e where e.act = 'cases.report' order by at desc limit 1`,
    )
    await owner.end()
    expect(rows[0]).toEqual({ actor_name: '城管随手拍', channel: 'open' })
  })

  test('needs a key that may report, for its own place', async () => {
    expect((await post('requests.json', lamp, '')).status).toBe(403)
    expect((await post('requests.json', lamp, 'lx_wrong')).body[0].code).toBe('403')
    expect((await post('requests.json', lamp, keys.elsewhere)).status).toBe(403)
    expect((await post('requests.json', { ...lamp, jurisdiction_id: '990102' })).status).toBe(400)
  })

  test('names every fault at once, in the form of the standard', async () => {
    const { status, body } = await post('requests.json', { service_code: '0101', media_url: 'javascript:1', lat: '30' })
    expect(status).toBe(400)
    expect(body.map(({ code }: { code: string }) => code)).toEqual(['400', '400'])
    expect((await post('requests.xml', { ...lamp, service_code: '' })).text).toBe(
      '<?xml version="1.0" encoding="utf-8"?>\n<errors><error><code>400</code><description>请给出 service_code</description></error></errors>\n',
    )
    expect((await post('requests.json', { ...lamp, service_code: '9999' })).status).toBe(404)
    expect((await post('requests.json', { ...lamp, lat: '10', long: '10' })).status).toBe(400)
    expect((await post('requests.json', { ...lamp, description: '' })).status).toBe(400)
    expect((await post('requests.json', { ...lamp, phone: '12' })).status).toBe(400)
    expect((await post('requests.json', { ...lamp, description: '长'.repeat(4001) })).status).toBe(400)
    expect((await post('requests.json', { ...lamp, 'attribute[nothing]': '1' })).status).toBe(400)
    const json = await house.app.inject({
      method: 'POST',
      url: '/open311/v2/requests.json',
      headers: { 'content-type': 'application/json' },
      payload: '{"broken',
    })
    expect(JSON.parse(json.body)).toEqual([{ code: '400', description: expect.any(String) }])
  })

  test('sent twice is one report; the next day it is another', async () => {
    const first = await report({ description: '同样的话' })
    expect(await report({ description: '同样的话' })).toBe(first)
    expect(await report({ description: '同样的话' }, keys.other)).not.toBe(first)
    house.town.clock.advance({ hours: 24 })
    expect(await report({ description: '同样的话' })).not.toBe(first)
  })

  test('by words or by code of the place; a link to a picture is kept in words and never fetched', async () => {
    const { service_code } = lamp
    const text = { service_code, description: '路灯不亮' }
    expect((await post('requests.json', { ...text, address_string: '百花社区 3 幢' })).status).toBe(200)
    const sent = { ...text, address_id: '990101001001001', media_url: 'https://pictures.example/1.jpg' }
    const { body } = await post('requests.json', sent)
    const owner = await house.town.db.owner()
    const { rows } = await owner.query('select text from cases.case where text like $1', ['%pictures.example%'])
    await owner.end()
    expect(rows).toEqual([{ text: '路灯不亮\n附图链接：https://pictures.example/1.jpg' }])
    expect((await get(`requests/${body[0].service_request_id}.json`)).text).not.toContain('pictures.example')
  })

  test('of a confidential service gives a token, and is never shown to anybody but its own program', async () => {
    const { code } = confidential()
    const { body } = await post('requests.json', { ...lamp, service_code: code, description: '请替我保密' })
    const [{ token, service_request_id: none }] = body
    expect(none).toBeUndefined()
    const [found] = (await get(`tokens/${token}.json`)).body
    expect(found?.['token']).toBe(token)
    const id = String(found?.['service_request_id'])
    expect((await get(`tokens/${token.slice(0, -1)}0.json`)).status).toBe(404)
    expect((await get(`tokens/${id}-${'0'.repeat(24)}.json`)).status).toBe(404)
    await house.catchUp()
    expect((await get(`requests/${id}.json`, '')).status).toBe(404)
    expect((await get(`requests/${id}.json`, keys.other)).status).toBe(404)
    expect((await get(`requests/${id}.json`)).body).toHaveLength(1)
    expect((await get('requests.json')).text).not.toContain(id)
    expect((await get('servicerequestupdates.json')).text).not.toContain(id)
    expect((await get(`servicerequestupdates.json?service_request_id=${id}`)).body).toEqual([])
  })
})

describe('the list', () => {
  test('tells nothing of a person: no words, no phone, no door, the village instead of the point', async () => {
    const id = await report({
      description: '我是三号楼王小明，电话 19000000022',
      phone: '19000000022',
      last_name: '王',
      lat: '30.123456',
    })
    await house.catchUp()
    for (const path of ['requests.json', 'requests.xml', `requests/${id}.json`, 'servicerequestupdates.xml']) {
      const { text } = await get(path)
      expect(text, path).not.toMatch(/王小明|1900000|30\.123456|三号楼|百花微网格/)
    }
    const [one] = (await get(`requests/${id}.json`)).body
    expect(one).toMatchObject({
      address: '百花社区',
      lat: 30.5,
      long: 120.5,
      address_id: places.village,
      media_url: null,
    })
  })

  test('is filtered by number, service, state and time; what is asked wrongly is said', async () => {
    const mine = await report({ description: '要找的一件' })
    await report({ service_code: '0201', description: '另一类' })
    const ids = async (query: string) =>
      (await get(`requests.json?${query}`)).body.map((one) => one['service_request_id'])
    expect(await ids(`service_request_id=${mine},0000-0000-0000&status=closed&service_code=0201`)).toEqual([mine])
    expect(new Set((await get('requests.json?service_code=0201')).body.map((one) => one['service_code']))).toEqual(
      new Set(['0201']),
    )
    expect(await ids('status=closed')).not.toContain(mine)
    expect(await ids('status=open,closed')).toContain(mine)
    expect(await ids('page_size=1')).toHaveLength(1)
    expect(await ids('page_size=1&page=2')).not.toEqual(await ids('page_size=1'))
    expect(await ids('end_date=2025-01-01')).toEqual([])
    expect(await ids('start_date=2026-03-01T00:00:00%2B08:00&end_date=2026-03-30')).toContain(mine)
    for (const query of [
      'start_date=gestern',
      'start_date=2026-02-31',
      'start_date=2025-01-01&end_date=2025-12-31',
      'start_date=2026-03-02&end_date=2026-03-01',
      'status=maybe',
      'page=0',
      'page_size=1001',
    ])
      expect((await get(`requests.json?${query}`)).status, query).toBe(400)
    expect((await get('requests.json?service_code=9999')).status).toBe(404)
    expect((await get('requests/0000-0000-0000.json')).status).toBe(404)
    expect((await get('requests.yaml')).status).toBe(404)
  })

  test('follows the loop: handled and answered is closed, and the updates say when', async () => {
    const id = await report({ description: '跟着走一遍' })
    await house.catchUp()
    const owner = await house.town.db.owner()
    const { rows } = await owner.query(`select id::text from cases.case where text = '跟着走一遍'`)
    await owner.end()
    const at = (act: string, body: object) =>
      house.town.send(people.enforcer, 'POST', `/api/cases/${rows[0].id}/${act}`, { actId: newActId(), ...body })
    await at('sign-for', {})
    await at('handle', { outcome: 'solved', result: '已经清走，地面冲洗过了' })
    await house.town.send(people.townDispatcher, 'POST', `/api/cases/${rows[0].id}/pass`, { actId: newActId() })
    await house.catchUp()
    const [one] = (await get(`requests/${id}.json`)).body
    expect(one).toMatchObject({ status: 'closed', status_notes: '待评价' })
    expect(JSON.stringify(one)).not.toMatch(/冲洗|解决/)
    const updates = (await get(`servicerequestupdates.json?service_request_id=${id}`)).body
    expect(updates.map((each) => [each['status'], each['description']])).toEqual([
      ['CLOSED', '待评价'],
      ['OPEN', '待核查'],
      ['OPEN', '办理中'],
      ['OPEN', '待签收'],
    ])
  })

  test('no longer shows what has become confidential', async () => {
    const id = await report({ description: '后来才知道要保密' })
    await house.catchUp()
    const owner = await house.town.db.owner()
    const { rows } = await owner.query(`select id::text from cases.case where text = '后来才知道要保密'`)
    await owner.end()
    const office = { actId: newActId(), why: '被反映单位另有其人', unit: units.housing.id }
    const recused = await house.town.send(people.countyDispatcher, 'POST', `/api/cases/${rows[0].id}/recuse`, office)
    expect(recused.status).toBe(200)
    await house.catchUp()
    expect((await get(`requests/${id}.json`, '')).status).toBe(404)
    expect((await get(`servicerequestupdates.json?service_request_id=${id}`)).body).toEqual([])
  })
})

describe('an update', () => {
  test('by the key that brought the request is an addition of its reporter, sent twice once', async () => {
    const id = await report({ description: '先报一件' })
    const sent = { service_request_id: id, description: '还在原处，又多了两袋', status: 'CLOSED', update_id: '77' }
    const first = await post('servicerequestupdates.json', sent)
    expect(first.status).toBe(200)
    expect(await post('servicerequestupdates.json', sent)).toEqual(first)
    const owner = await house.town.db.owner()
    const { rows } = await owner.query(
      `select e.body::jsonb->>'words' as words from journal.entry e where e.act = 'cases.add'`,
    )
    await owner.end()
    expect(rows).toEqual([{ words: '还在原处，又多了两袋' }])
    // What others send along as a state is not theirs to say.
    expect((await get(`requests/${id}.json`)).body[0]).toMatchObject({ status: 'open' })
  })

  test('by another key finds nothing, as for a request that does not exist', async () => {
    const id = await report({ description: '不是他带来的' })
    const sent = { service_request_id: id, description: '想插一句' }
    const other = await post('servicerequestupdates.json', sent, keys.other)
    const nothing = await post(
      'servicerequestupdates.json',
      { ...sent, service_request_id: '0000-0000-0000' },
      keys.other,
    )
    expect(other).toEqual(nothing)
    expect(other.status).toBe(404)
    expect((await post('servicerequestupdates.json', sent, '')).status).toBe(403)
    expect((await post('servicerequestupdates.json', { service_request_id: id })).status).toBe(400)
  })
})
