import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp, testDb, type TestApp, type TestDb } from '@lianxin/platform/testing'
import { parsePlaceCode } from '../contract/codes.ts'
import { placesRoom } from '../server/plugin.ts'
import type { PlacesState } from '../server/state.ts'
import { q } from '../server/store.ts'
import { drawTiles } from '../server/tiles-job.ts'
import { cityFile, importCity, placesOn, smallCity, sysAdmin } from '../testing/index.ts'

let db: TestDb
let places: PlacesState
let app: TestApp
beforeAll(async () => {
  db = await testDb()
  places = placesOn(db, async () => ({
    workers: [{ name: '试验员', role: 'gridWorker', phone: null }],
    supervisionPhone: null,
  }))
  await importCity(places, cityFile())
  await drawTiles(places)
  app = await testApp([placesRoom(places)])
})
afterAll(async () => {
  await app.close()
  await db.close()
})
const get = async (url: string, headers: Record<string, string> = {}) => {
  const answer = await app.app.inject({ url, headers: { accept: 'text/html', ...headers } })
  return { status: answer.statusCode, text: answer.body, headers: answer.headers }
}

test('a resident finds the grid by a point, without script', async () => {
  const { status, text } = await get('/grid?lon=120.701&lat=30.701')
  expect(status).toBe(200)
  expect(text).toContain('您在这里')
  expect(text).toContain('href="/grid/990101001001001"')
})

test('the map opens on the city, near where somebody stands, and on a township where there is one alone', async () => {
  const zoomIn = (text: string) => /zoom(?:&quot;|"):(\d+)/.exec(text)?.[1]
  expect(zoomIn((await get('/grid')).text)).toBe('11')
  expect(zoomIn((await get('/grid?lon=120.701&lat=30.701')).text)).toBe('15')

  const own = await testDb()
  const one = placesOn(own)
  const counts = [[1, 1], [1, 1], ...smallCity.counts.slice(2)] as unknown as typeof smallCity.counts
  await importCity(one, cityFile({ ...smallCity, counts }))
  await drawTiles(one)
  const town = await testApp([placesRoom(one)])
  const { body } = await town.app.inject({ url: '/grid', headers: { accept: 'text/html' } })
  expect(zoomIn(body)).toBe('13')
  await town.close()
  await own.close()
})

test('a point outside the outline is answered in words, and the name can be typed instead', async () => {
  for (const [point, sentence] of [
    ['lon=121.20&lat=30.30', '不在本市'],
    ['lon=30.701&lat=120.701', '写反'],
    ['lon=x&lat=', '不在本市'],
  ] as const) {
    const { status, text } = await get(`/grid?${point}`)
    expect(status).toBe(422)
    expect(text).toContain(sentence)
    expect(text).toContain('name="q"')
  }
})

test('a resident finds the grid by code and by name, and keeps what was typed', async () => {
  expect((await get('/grid?q=990101001001001')).text).toContain('您在这里')
  const several = await get(`/grid?q=${encodeURIComponent('试验grid')}`)
  expect(several.text).toContain('请选一处')
  expect(several.text).toContain('value="试验grid"')
  expect((await get('/grid?q=%00%E2%80%AE')).text).not.toContain('<script>')
})

test('a form that wants a place is come back to, but never a foreign site', async () => {
  expect((await get('/grid?q=990101001001001&to=/report')).text).toContain('/report?code=990101001001001')
  expect((await get('/grid?q=990101001001001&to=//evil.example')).text).not.toContain('evil')
})

test('the list leads down from county to grid', async () => {
  expect((await get('/grid/in')).text).toContain('href="/grid/in/990101"')
  expect((await get('/grid/in/990101001001')).text).toContain('href="/grid/990101001001001"')
  expect((await get('/grid/in/990199')).status).toBe(404)
})

test('the card of a grid shows what the law wants posted', async () => {
  const { text } = await get('/grid/990101001001001')
  expect(text).toContain('试验员')
  expect(text).toContain('平方公里')
  expect(text).toContain('示意边界')
  expect((await get('/grid/990101')).headers.location).toBe('/grid/in/990101')
})

test('a tile is served gzipped, for ever, under its version; an empty one is 204', async () => {
  const version = places.book.now.boundaryVersion
  const [[some]] = await db.db.read(
    { as: 'public' },
    q.selectFrom('places.tile').select(['z', 'x', 'y']).where('z', '=', 12).limit(1),
  )
  const { z, x, y } = some!
  const tile = await get(`/tiles/${version}/${z}/${x}/${y}.mvt`)
  expect(tile.status).toBe(200)
  expect(tile.headers['content-encoding']).toBe('gzip')
  expect(tile.headers['cache-control']).toContain('immutable')
  expect((await get(`/tiles/${version}/${z}/1/1.mvt`)).status).toBe(204)
})

const admin = () => app.as(sysAdmin())
const send = (url: string, fields: Record<string, string>) =>
  app.app.inject({
    method: 'POST',
    url,
    headers: { ...admin(), accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  })

test('the console is for those who may', async () => {
  expect((await get('/console/places')).headers.location).toContain('login')
  const { status, text } = await get('/console/places', admin())
  expect(status).toBe(200)
  expect(text).toContain('href="/console/places/990101"')
})

test('an administrator downloads a subtree', async () => {
  const csv = await get('/console/places/990101001/export.csv', admin())
  expect(csv.text.split('\r\n')[0]).toBe('\uFEFF代码,名称,上级代码,本地代码,人口,户数,城乡分类,数据日期,启用日期,范围')
  expect(csv.headers['content-disposition']).toContain('attachment')
})

test('a form that is refused keeps what was typed and says what is wrong at its field', async () => {
  const actId = randomUUID()
  const bad = await send('/console/places/990101001001001/rename', { actId, name: '', why: '居民议事会意见' })
  expect(bad.statusCode).toBe(422)
  expect(bad.body).toContain('居民议事会意见')
  expect(bad.body).toContain('href="#f-name"')
  const good = await send('/console/places/990101001001001/rename', { actId, name: '湖滨网格', why: '居民议事会意见' })
  expect(good.headers.location).toBe('/console/places/990101001001001')
})

test('a grid is split by a form', async () => {
  const page = await get('/console/places/990101001001002/split', admin())
  expect(page.text).toContain('name="to-990101001001002001"')
  const done = await send('/console/places/990101001001002/split', {
    actId: randomUUID(),
    why: '人口增多',
    code1: '990101001001005',
    name1: '一网格',
    code2: '990101001001006',
    name2: '二网格',
    'to-990101001001002006': '2',
  })
  expect(done.headers.location).toBe('/console/places/990101001001005')
  expect(places.book.now.childrenOf(parsePlaceCode('990101001001006')!).length).toBe(1)
})

test('a merge that lacks a name comes back with its neighbours ticked, and a code that nobody had filled in', async () => {
  const url = '/console/places/990101001001005/merge'
  const free = /name="code"[^>]*value="(\d{15})"/.exec((await get(url, admin())).text)?.[1]
  expect(free).toMatch(/^990101001001\d{3}$/)
  expect(places.book.now.find(parsePlaceCode(free ?? '')!)).toBeUndefined()
  const neighbour = '990101001001006000'
  const back = await send(url, { actId: randomUUID(), codes: neighbour, code: free ?? '', name: '', why: '人口减少' })
  expect(back.statusCode).toBe(422)
  expect(back.body).toMatch(new RegExp(`value="${neighbour}"[^>]*checked`))
})

test('a file goes from upload to report to confirmation', async () => {
  const form = new FormData()
  form.set('file', new File(['code,name\n990101001001003,新名字\n'], 'names.csv'))
  const payload = new Response(form)
  const up = await app.app.inject({
    method: 'POST',
    url: '/console/place-imports',
    headers: { ...admin(), 'content-type': payload.headers.get('content-type')! },
    payload: Buffer.from(await payload.arrayBuffer()),
  })
  const to = String(up.headers.location)
  expect((await get(to, admin())).text).toContain('更新 1 个')
  expect((await send(to, { actId: randomUUID() })).headers.location).toBe(to)
  expect(places.book.now.find(parsePlaceCode('990101001001003')!)?.name).toBe('新名字')
  const again = await send(to, { actId: randomUUID() })
  expect(again.statusCode).toBe(409)
  expect(again.body).toContain('已经完成')
})

test('local codes and doors are kept on a page of the place, which is then found by them', async () => {
  const micro = '990101001001001001'
  const url = `/console/places/${micro}/describe`
  const headers = { ...app.as(sysAdmin()), accept: 'text/html' }
  const press = (fields: Record<string, string>, to = url) =>
    app.app.inject({
      method: 'POST',
      url: to,
      headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ actId: randomUUID(), why: '按新门牌更新', ...fields }).toString(),
    })
  const done = await press({ aliases: 'JF-01\nJF-01\n老甲区', members: '3幢\n单元:3幢2单元\ndoor:示例路12号' })
  expect(done.statusCode).toBe(303)
  const find = async (q: string) =>
    (await app.app.inject({ url: `/api/places?q=${encodeURIComponent(q)}` })).json<{ code: string }[]>()
  expect(await find('老甲区')).toMatchObject([
    {
      code: micro,
      extent: 'polygon',
      aliases: ['JF-01', '老甲区'],
      members: expect.arrayContaining([
        { kind: 'building', text: '3幢' },
        { kind: 'stair', text: '3幢2单元' },
        { kind: 'door', text: '示例路12号' },
      ]),
    },
  ])
  expect((await get(url, app.as(sysAdmin()))).text).toContain('单元:3幢2单元')
  const other = '/console/places/990101001001001002/describe'
  const taken = await press({ aliases: 'JF-01', members: '' }, other)
  expect(taken.statusCode).toBe(422)
  expect(taken.body).toContain('已用于本县另一个地方')
  expect(taken.body).toContain('>JF-01</textarea>')
  const grid = await press({ aliases: '', members: '1幢' }, '/console/places/990101001001001/describe')
  expect(grid.body).toContain('只有微网格由楼栋')
  await press({ aliases: '', members: '' })
  expect(await find('老甲区')).toEqual([])
})
