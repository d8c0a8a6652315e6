import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@lianxin/platform/auth'
import { fixedClock } from '@lianxin/platform/clock'
import { toCounty, type Id, type PlaceCode } from '@lianxin/platform/ids'
import { testApp, testDb, type TestApp, type TestDb } from '@lianxin/platform/testing'
import { servicesState, type ServicesState } from '../index.ts'
import { dueAt } from '../rules/calendar.ts'
import { servicesRoom } from '../server/plugin.ts'

const city = toCounty(330400)
let database: TestDb
let state: ServicesState
let house: TestApp

const staff = (place: string, hi: string): Actor => {
  const post = {
    id: '330400050000000001' as Id,
    role: 'sysAdmin',
    place: place as PlaceCode,
    lo: place as PlaceCode,
    hi: hi as PlaceCode,
  }
  return { kind: 'staff', account: '330400040000000001' as Id, name: '管理员甲', post, posts: [post] }
}
const admin = staff('330400000000000000', '330500000000000000')
const county = staff('330402000000000000', '330403000000000000')

beforeAll(async () => {
  database = await testDb()
  state = servicesState({ db: database.db, clock: fixedClock('2026-03-03T10:00:00+08:00'), city })
  house = await testApp([servicesRoom(state)])
})
afterAll(async () => {
  await house.close()
  await database.close()
})

const edit = (who: Actor, over: Record<string, unknown> = {}, category: Record<string, unknown> = {}) => {
  const { code: _, ...lamp } = state.catalogue.now.get('0202')!
  return house.app.inject({
    method: 'PUT',
    url: '/api/categories/0202',
    headers: house.as(who),
    payload: {
      actId: randomUUID(),
      version: state.catalogue.now.version,
      why: '夏季提速',
      category: { ...lamp, ...category },
      ...over,
    },
  })
}

describe('the catalogue', () => {
  test('a new city has the whole tree, and starting again adds nothing', async () => {
    expect(state.catalogue.now.version).toBe(1)
    expect(state.catalogue.now.categories).toHaveLength(101)
    await servicesRoom(state).start?.()
    expect(state.catalogue.now.version).toBe(1)
  })

  test('a change is a new version with its reason, and a repeat of it is the same change', async () => {
    const actId = randomUUID()
    const first = await edit(admin, { actId }, { limit: { unit: 'work_day', value: 2 } })
    expect(first.json()).toMatchObject({ version: 2, category: { limit: { unit: 'work_day', value: 2 } } })
    expect((await edit(admin, { actId, version: 1 })).json()).toMatchObject({ version: 2 })
    expect(state.catalogue.now.get('0202')?.limit?.value).toBe(2)
    const history = await house.app.inject({ url: '/api/categories/0202/versions', headers: house.as(admin) })
    expect(history.json()).toMatchObject([
      { version: 2, why: '夏季提速', changed: ['limit'] },
      { version: 1, changed: [] },
    ])
  })

  test('of two who change at once the second is told', async () => {
    expect((await edit(admin, { version: 1 })).json()).toMatchObject({ status: 409, code: 'catalogue_changed' })
  })

  test('a county does not change what the whole city is judged by', async () => {
    expect((await edit(county)).json()).toMatchObject({ status: 403, code: 'city_only' })
  })

  test('a department that does not stand at the level, and a limit that is none, are refused with their field', async () => {
    expect((await edit(admin, {}, { department: 'utilities', level: 'township' })).json()).toMatchObject({
      code: 'department_not_here',
      field: 'department',
    })
    expect((await edit(admin, {}, { limit: { unit: 'work_day', value: -1 } })).json()).toMatchObject({
      status: 422,
      code: 'bad_input',
    })
  })

  test('a suggestion says its words, and under the floor asks for a person', async () => {
    const ask = async (text: string) =>
      (await house.app.inject({ url: `/api/categories/suggest?text=${encodeURIComponent(text)}` })).json()
    expect(await ask('路灯不亮')).toMatchObject({ suggestions: [{ code: '0202', sure: true }], note: null })
    expect((await ask('请帮帮我')).note).toBe('请人工判断')
  })
})

describe('the administrator’s pages', () => {
  test('list, form, and a form with a fault keeps what was typed', async () => {
    const list = await house.app.inject({ url: '/console/categories', headers: house.as(admin) })
    expect(list.body).toContain('路灯')
    const form = await house.app.inject({ url: '/console/categories/0101', headers: house.as(admin) })
    expect(form.body).toContain('name="nameZh"')
    const sent = await house.app.inject({
      method: 'POST',
      url: '/console/categories/0101',
      headers: { ...house.as(admin), 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({
        nameZh: '',
        nameEn: 'Litter',
        aboutZh: '写好的说明',
        actId: randomUUID(),
        version: '2',
        why: '改名',
      }).toString(),
    })
    expect(sent.statusCode).toBe(422)
    expect(sent.body).toContain('写好的说明')
  })
})

describe('the work calendar', () => {
  test('a notice that comes out changes the days and due times', async () => {
    const at = Temporal.Instant.from('2027-02-04T10:00:00+08:00').epochMilliseconds
    const before = dueAt(state.calendars.tableFor('330402000000000000' as PlaceCode), at, {
      unit: 'work_day',
      value: 1,
    })
    const read = (await house.app.inject({ url: '/api/calendar?year=2027' })).json()
    expect(read.provisional).toBe(true)
    const sent = await house.app.inject({
      method: 'POST',
      url: `/api/calendar/${read.id}/days`,
      headers: house.as(admin),
      payload: { actId: randomUUID(), why: '试验通知', days: [{ day: '2027-02-05', works: false }], published: 2027 },
    })
    expect(sent.json()).toEqual({ version: 2 })
    const after = dueAt(state.calendars.tableFor('330402000000000000' as PlaceCode), at, { unit: 'work_day', value: 1 })
    expect(after - before).toBe(3 * 86_400_000)
    expect((await house.app.inject({ url: '/api/calendar?year=2027' })).json().provisional).toBe(false)
  })

  test('hours that cross are refused', async () => {
    const { id } = (await house.app.inject({ url: '/api/calendar?year=2026' })).json()
    const sent = await house.app.inject({
      method: 'POST',
      url: `/api/calendar/${id}/hours`,
      headers: house.as(admin),
      payload: { actId: randomUUID(), why: '夏令时间', seasons: [{ from: '01-01', hours: '08:30-12:00 11:00-17:30' }] },
    })
    expect(sent.json()).toMatchObject({ code: 'hours_wrong', status: 422 })
  })
})

describe('a calendar of one’s own', () => {
  const press = (who: Actor, fields: Record<string, string>, place = '330402000000000000', year = 2026) =>
    house.app.inject({
      method: 'POST',
      url: `/console/calendar?year=${year}&place=${place}`,
      headers: { ...house.as(who), 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ actId: randomUUID(), why: '县里自己的安排', ...fields }).toString(),
    })
  const dueIn = (place: string) =>
    dueAt(
      state.calendars.tableFor(place as PlaceCode),
      Temporal.Instant.from('2026-07-06T18:30:00+08:00').epochMilliseconds,
      { unit: 'work_hour', value: 1 },
    )
  const grid = '330402001001001001'

  test('an administrator of a county opens one for it, a copy at first, and not for another county', async () => {
    const elsewhere = await press(county, { do: 'open', place: '330411', name: '秀洲区' })
    expect(elsewhere.body).toContain('不在您的范围内')
    const before = dueIn(grid)
    const made = await press(county, { do: 'open', place: '330402', name: '南湖区' })
    expect(made.headers['location']).toBe('/console/calendar?year=2026&place=330402000000000000')
    expect(dueIn(grid)).toBe(before)
    expect((await press(county, { do: 'open', place: '330402', name: '南湖区' })).body).toContain(
      '已经有自己的工作日历',
    )
  })

  test('its hours by season and a pasted notice hold there and nowhere else', async () => {
    const usual = dueIn('330411001001001001')
    const summer = '01-01 08:30-12:00 13:30-17:30\n06-15 08:00-12:00 15:00-19:00'
    expect((await press(county, { do: 'hours', hours: summer })).statusCode).toBe(303)
    expect(dueIn(grid)).not.toBe(usual)
    expect(dueIn('330411001001001001')).toBe(usual)
    const bad = await press(county, { do: 'days', days: '2026-07-01 放假\n明天 放假' })
    expect([bad.statusCode, bad.body.includes('第 2 行读不懂：明天 放假')]).toEqual([422, true])
    const sent = await press(county, { do: 'days', days: '日期,类型,依据\n2026-07-07~2026-07-08,放假,防台风通知' })
    expect(sent.statusCode).toBe(303)
    const page = await house.app.inject({
      url: '/console/calendar?year=2026&place=330402000000000000',
      headers: house.as(county),
    })
    for (const part of ['2026-07-08', '防台风通知', '06-15 08:00-12:00', '全市']) expect(page.body).toContain(part)
    // The city's calendar is not the county's to change.
    expect((await press(county, { do: 'days', days: '2026-07-07 放假' }, '330400000000000000')).body).toContain(
      '不在您的范围内',
    )
  })
})

describe('a category of one’s own', () => {
  const press = (url: string, fields: Record<string, string>, natures: readonly string[] = []) => {
    const all = new URLSearchParams({ actId: randomUUID(), version: String(state.catalogue.now.version), ...fields })
    for (const one of natures) all.append('natures', one)
    return house.app.inject({
      method: 'POST',
      url,
      headers: { ...house.as(admin), 'content-type': 'application/x-www-form-urlencoded' },
      payload: all.toString(),
    })
  }
  const bikes = {
    nameZh: '共享单车乱停',
    nameEn: 'Shared bicycles in the way',
    aboutZh: '单车堵住人行道、盲道、楼道口。',
    aboutEn: 'Bicycles that block pavements and doors.',
    closingZh: '单车已移走，停放点已划定。',
    closingEn: 'The bicycles are gone and a place is marked.',
    level: 'township',
    remit: 'village',
    department: 'lawEnforcement',
    platform: 'enforcement',
    limitUnit: 'work_day',
    limitValue: '3',
    respondUnit: 'work_hour',
    respondValue: '',
    words: '单车 共享单车 电动车堵路',
    field0Zh: '大概多少辆',
    field0En: 'About how many',
    why: '居民反映多，单设一类',
  }

  test('a heading and a category under it are added by form, and reports may name it at once', async () => {
    const heading = { do: 'heading', headingCode: '13', headingZh: '交通出行', headingEn: 'Getting about' }
    const bad = await press('/console/categories/new', { ...heading, headingCode: '1' })
    expect(bad.body).toContain('格式不对，请检查')
    const made = await press('/console/categories/new', { ...heading, headingWhy: '新增交通大类' })
    expect(made.headers['location']).toBe('/console/categories/new?group=13')
    expect((await press('/console/categories/new?group=13', bikes)).body).toContain('value="共享单车乱停"')
    const done = await press('/console/categories/new?group=13', bikes, ['help', 'complaint'])
    expect(done.headers['location']).toMatch(/^\/console\/categories\/1301\?saved=/)
    expect(state.catalogue.now.get('1301')).toMatchObject({
      natures: ['help', 'complaint'],
      respond: null,
      fields: [{ label: { zh: '大概多少辆', en: 'About how many' } }],
      retired: false,
    })
    expect(state.catalogue.now.suggest('好多共享单车')[0]?.code).toBe('1301')
  })

  test('a category is retired for another, and its code leads there', async () => {
    const url = '/console/categories/1301'
    expect((await press(url, { ...bikes, retired: 'on' }, ['help'])).body).toContain('须写明由哪个类别接替')
    expect((await press(url, { ...bikes, retired: 'on', successor: '1301' }, ['help'])).body).toContain(
      '另一个在用的类别',
    )
    const done = await press(url, { ...bikes, retired: 'on', successor: '0105' }, ['help'])
    expect(done.statusCode).toBe(303)
    expect(state.catalogue.now.get('1301')?.retired).toBe(true)
    expect(state.catalogue.now.inForce('1301')?.code).toBe('0105')
    expect(state.catalogue.now.inForce('9901')).toBeUndefined()
  })
})
