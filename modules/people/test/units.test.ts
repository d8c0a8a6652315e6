import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AccountId, UnitId } from '../contract/ids.ts'
import { anAccount, aPost, aUnit, peopleUnderTest, type PeopleUnderTest } from '../testing/index.ts'

let t: PeopleUnderTest
let admin: { cookie: string }
const administrator = anAccount({ place: '990101000000000000' })
/** Moves the clock and signs in again: a session left idle has ended by then. */
const goTo = async (instant: string) => {
  t.clock.set(instant)
  admin = await t.as(administrator.id)
}
const county = '990101000000000000'
const town = '990101001000000000'
const office = aUnit({ kind: 'office', place: town, name: '示例镇连心办', phone: '0573-0000000' })
const countyOffice = aUnit({ kind: 'office', place: county, name: '示例县连心办' })
const night = anAccount({ place: town, name: '示例夜班' })
const day = anAccount({ place: town, name: '示例白班' })

beforeAll(async () => {
  t = await peopleUnderTest()
  const chief = anAccount({ place: county, name: '示例县调度' })
  await t.add(office, countyOffice, administrator, chief, night, day)
  await t.add(
    aPost({ account: administrator.id, role: 'sysAdmin', place: county }),
    aPost({ account: chief.id, role: 'countyDispatcher', place: county, unit: countyOffice.id }),
    aPost({ account: night.id, role: 'townUnit', place: town, unit: office.id }),
    aPost({ account: day.id, role: 'townUnit', place: town, unit: office.id, phone: '19000000300' }),
  )
  admin = await t.as(administrator.id)
})
afterAll(() => t.close())

const get = async (url: string) => (await t.app.inject({ url, headers: admin })).json()
const line = (account: AccountId, more: object = {}) => ({
  account,
  from: '2026-01-01',
  to: null,
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  start: 0,
  minutes: 1440,
  substitute: false,
  ...more,
})
const setDuty = (unit: UnitId, lines: object[]) =>
  t.app.inject({
    method: 'PUT',
    url: `/api/units/${unit}/duty`,
    headers: admin,
    payload: { actId: randomUUID(), lines },
  })

test('the rota says who is on duty at this hour', async () => {
  const daytime = line(day.id, { start: 8 * 60, minutes: 10 * 60 })
  const nighttime = line(night.id, { start: 18 * 60, minutes: 14 * 60 })
  expect((await setDuty(office.id, [daytime, nighttime])).json()).toHaveLength(2)
  expect(await get(`/api/units/${office.id}/on-duty`)).toMatchObject({
    name: '示例白班',
    phone: '19000000300',
    by: 'rota',
    until: '2026-03-02T10:00:00Z',
  })
  await goTo('2026-03-02T18:00:00Z')
  expect(await get(`/api/units/${office.id}/on-duty`)).toMatchObject({ name: '示例夜班', phone: '0573-0000000' })
  await goTo('2026-03-02T02:00:00Z')
})

test('setting the rota replaces it and is refused for somebody who does not work there', async () => {
  expect((await setDuty(office.id, [line(night.id)])).json()).toHaveLength(1)
  const stranger = anAccount({ place: town })
  await t.add(stranger)
  expect((await setDuty(office.id, [line(stranger.id)])).json()).toMatchObject({
    code: 'not_on_staff',
    field: 'account',
  })
  expect(await get(`/api/units/${office.id}/duty`)).toMatchObject([{ name: '示例夜班' }])
})

test('a unit without anybody is answered for by the office above', async () => {
  const station = aUnit({ kind: 'housing', place: county, name: '示例住建局' })
  await t.add(station)
  expect(await get(`/api/units/${station.id}/on-duty`)).toMatchObject({ name: '示例县调度', by: 'above' })
})

const make = (more: object = {}) =>
  t.app.inject({
    method: 'POST',
    url: '/api/units',
    headers: admin,
    payload: { actId: randomUUID(), kind: 'market', name: '示例市监所', place: town, ...more },
  })

test('a new station joins its platform and is found for requests at once', async () => {
  const bureau = aUnit({ kind: 'market', place: county, name: '示例市监局' })
  await t.add(bureau)
  const made = await make({ parent: bureau.id })
  expect(made.json()).toMatchObject({ kind: 'market', platform: 'market', parent: bureau.id })
  const found = t.people.units.now.unitFor({ kind: 'market', place: '990101001001001001' as never })
  expect(found?.id).toBe(made.json().id)
  expect(t.people.units.now.answersTo(found!).map((one) => one.name)).toEqual(['示例市监局', '示例镇连心办'])
})

test.each<[string, object, string]>([
  ['a second unit of the kind', {}, 'unit_taken'],
  ['a kind that does not stand at the level', { kind: 'grid' }, 'unit_kind_not_here'],
  ['a place of another county', { place: '990102001000000000' }, 'outside_your_place'],
])('%s is refused', async (_, more, code) => {
  expect((await make(more)).json()).toMatchObject({ code })
})

test('the page of a unit shows who is on duty and the hours nobody covers', async () => {
  await setDuty(office.id, [line(night.id, { weekdays: [1, 2, 3, 4, 5] })])
  const answer = await t.app.inject({ url: `/console/units/${office.id}`, headers: { ...admin, accept: 'text/html' } })
  expect(answer.statusCode).toBe(200)
  expect(answer.body).toContain('示例夜班')
  expect(answer.body).toContain('今后七天没人值班的时段')
  expect((await t.app.inject({ url: '/console/units', headers: { ...admin, accept: 'text/html' } })).body).toContain(
    '示例镇连心办',
  )
})

test('a rota sent from the page is saved', async () => {
  const fields = new URLSearchParams({
    actId: randomUUID(),
    line: '0',
    'account-0': day.id,
    'start-0': '07:30',
    'hours-0': '12.5',
  })
  for (const one of ['1', '3']) fields.append('day-0', one)
  const answer = await t.app.inject({
    method: 'POST',
    url: `/console/units/${office.id}`,
    headers: { ...admin, 'content-type': 'application/x-www-form-urlencoded' },
    payload: fields.toString(),
  })
  expect(answer.body).toContain('值班表已保存')
  expect(await get(`/api/units/${office.id}/duty`)).toMatchObject([
    { account: day.id, weekdays: [1, 3], start: 450, minutes: 750, from: '2026-03-02' },
  ])
})

test('the directory lists a place’s units and those above that serve it, and one by its id', async () => {
  const listed = await get(`/api/units?kind=office&place=${town}`)
  expect(listed.map((unit: { name: string }) => unit.name)).toEqual(['示例镇连心办', '示例县连心办'])
  expect(await get(`/api/units/${office.id}`)).toMatchObject({ kind: 'office', place: town })
  expect(await get('/api/units/990101030000000009')).toMatchObject({ code: 'unit_not_found', status: 404 })
})

const press = (url: string, fields: Record<string, string>) =>
  t.app.inject({
    method: 'POST',
    url,
    headers: { ...admin, 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
    payload: new URLSearchParams({ actId: randomUUID(), ...fields }).toString(),
  })

test('a unit is renamed and moves house, keeping its id', async () => {
  const unit = aUnit({ kind: 'justice', place: town, name: '示例司法所', phone: '0573-0000002' })
  await t.add(unit)
  const url = `/console/units/${unit.id}`
  const fields = { do: 'edit', name: '示例司法所（新）', phone: '', address: '示例路 1 号二楼' }
  expect((await press(url, fields)).body).toContain('已保存')
  expect(await get(`/api/units/${unit.id}`)).toMatchObject({
    name: '示例司法所（新）',
    phone: null,
    address: '示例路 1 号二楼',
  })
  const short = await press(url, { do: 'edit', name: '司', phone: '', address: '' })
  expect(short.statusCode).toBe(422)
  expect(short.body).toContain('value="司"')
})

test('an abolished unit answers until its day; then its successor does, and its name stays on old cases', async () => {
  const old = aUnit({ kind: 'water', place: town, name: '示例水利站' })
  const heir = aUnit({ kind: 'agriculture', place: town, name: '示例农业站' })
  await t.add(old, heir)
  const url = `/console/units/${old.id}`
  const close = (more: object) =>
    press(url, { do: 'close', on: '2026-03-10', successor: heir.id, reason: '机构改革', ...more })
  expect((await close({ on: '2026-03-01' })).body).toContain('日期不能早于今天')
  expect((await close({ successor: old.id })).body).toContain('承接单位应是')
  expect((await close({})).body).toContain('2026-03-10 起撤销，由 示例农业站 承接')
  expect((await close({})).body).toContain('这个单位已经撤销')
  const directory = () => t.people.units.now
  const serves = () => directory().unitFor({ kind: 'water', place: '990101001001001001' as never })?.id
  expect(serves()).toBe(old.id)
  expect(directory().heirOf(old.id)?.id).toBe(old.id)
  expect((await make({ kind: 'water', name: '示例新水利站' })).json()).toMatchObject({ code: 'unit_taken' })
  await goTo('2026-03-09T16:00:00Z') // midnight between the 9th and the 10th here
  await t.people.units.reload()
  expect(serves()).toBe(heir.id)
  expect(directory().heirOf(old.id)?.id).toBe(heir.id)
  expect(await get(`/api/units/${old.id}`)).toMatchObject({ name: '示例水利站', successor: heir.id })
  expect((await make({ kind: 'water', name: '示例新水利站' })).statusCode).toBe(200)
})

test('a unit renamed is found by the name it had, and by what people call it for short', async () => {
  const unit = aUnit({ kind: 'medicalInsurance', place: county, name: '示例医保中心' })
  await t.add(unit)
  const url = `/console/units/${unit.id}`
  await press(url, { do: 'edit', name: '示例医疗保障局', phone: '', address: '', aliases: '示例医保' })
  expect(await get(`/api/units/${unit.id}`)).toMatchObject({ aliases: ['示例医保', '示例医保中心'] })
  const named = (name: string) => t.people.units.now.named(name, '990101001001001001' as never)?.id
  expect([named('示例医保中心'), named('示例医保'), named('示例医疗保障局')]).toEqual([unit.id, unit.id, unit.id])
})

test('a town’s platforms take stations and seconded departments; seconded people answer to both', async () => {
  const bureau = aUnit({ kind: 'naturalResources', place: county, name: '示例资源局' })
  const seconded = anAccount({ place: county, name: '示例派驻' })
  await t.add(bureau, seconded)
  await t.add(aPost({ account: seconded.id, role: 'townUnit', place: town, unit: bureau.id }))
  const url = `/console/units/platforms/${town}`
  const page = async () => (await t.app.inject({ url, headers: admin })).body
  expect(await page()).not.toContain('示例派驻')
  expect((await press(url, { unit: bureau.id, platform: 'enforcement' })).headers['location']).toContain('platforms')
  expect(await page()).toMatch(/示例资源局、示例镇连心办.*示例派驻（镇街承办）/s)
  const members = t.people.units.now.platformOf(town as never).get('enforcement') ?? []
  expect(members.map(({ name }) => name)).toContain('示例资源局')
  expect((await press(url, { unit: office.id, platform: 'service' })).body).toContain('只能编入本镇街的站所')
  await press(url, { unit: bureau.id })
  expect(await page()).not.toContain('示例派驻')
})
