import { newActId, people, places, staff, units } from '@lianxin/cases/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { csvCell } from '../rules/bulk/write-lot.ts'
import { admins, exchangeTown, type ExchangeTown } from '../testing/exchange-town.ts'

let one: ExchangeTown
const asker = staff('deptLead', places.county, units.housing, '住建局长')
const owner = staff('deptLead', places.town, units.enforcement, '执法队长')
beforeAll(async () => {
  one = await exchangeTown()
  await one.town.report(people.reporter, {
    text: '三单元王阿姨家门口垃圾没人清。',
    name: '王阿姨',
    phone: '19000000001',
  })
  await one.town.report(people.reporter, { confidential: true })
})
afterAll(() => one.close())

const ask = async (over: Record<string, string> = {}, fields = ['number', 'status', 'village']) => {
  const answer = await one.post(asker, '/console/shares', [
    ...Object.entries({
      actId: newActId(),
      dataset: 'cases',
      owner: units.enforcement.name,
      purpose: '核对物业小区的环卫诉求办理情况',
      basis: '东区数据共享协议第三条',
      until: '2026-06-30',
      ...over,
    }),
    ...fields.map((field) => ['fields', field] as const),
  ])
  return { ...answer, id: /\/console\/shares\/(\d{18})/.exec(answer.to)?.[1] ?? '' }
}
const rule = (id: string, what: string, who = owner) =>
  one.post(who, `/console/shares/${id}`, { actId: newActId(), do: what, why: '按协议办理' })
const keyOf = async (id: string) => /lxs_[\w-]+/.exec((await one.see(asker, `/console/shares/${id}`)).html)?.[0] ?? ''
const rows = async (id: string, key: string) => {
  const answer = await one.app.inject({ method: 'POST', url: `/api/shares/${id}/rows`, payload: { key } })
  return { status: answer.statusCode, ...JSON.parse(answer.body) }
}

test('what was asked for is given when its owner grants it: these fields, no confidential case, and every use is seen', async () => {
  const { id } = await ask()
  expect(await keyOf(id)).toBe('')
  expect((await rule(id, 'grant')).to).toContain('saved')
  const key = await keyOf(id)
  const given = await rows(id, key)
  expect(given.rows).toHaveLength(1)
  expect(Object.keys(given.rows[0]).toSorted()).toEqual(['number', 'status', 'village'])
  expect(JSON.stringify(given)).not.toMatch(/王阿姨|垃圾|19000000001/)
  const csv = await one.see(asker, `/console/shares/${id}/download`)
  expect(csv.html.split('\r\n')[0]).toContain('number,status,village')
  const seen = await one.see(owner, `/console/shares/${id}`)
  expect(seen.html).toContain('住建局长')
  expect(seen.html).toContain('程序（凭密钥）')
})

test('before it is granted, after it was refused or revoked, after its day, and with another key, all is one no', async () => {
  const said = async (id: string, key: string) => {
    const { status, code } = await rows(id, key)
    return [status, code]
  }
  const { id } = await ask()
  const never = await said('990101440000099999', 'lxs_x')
  expect(never).toEqual([403, 'share_closed'])
  expect(await said(id, 'lxs_guess')).toEqual(never)
  await rule(id, 'grant')
  const key = await keyOf(id)
  expect((await rows(id, key)).status).toBe(200)
  await rule(id, 'revoke')
  expect(await said(id, key)).toEqual(never)
  const later = await ask()
  await rule(later.id, 'grant')
  const second = await keyOf(later.id)
  const now = one.town.clock.now().toString()
  one.town.clock.set('2026-07-01T02:00:00Z')
  expect(await said(later.id, second)).toEqual(never)
  one.town.clock.set(now)
  const no = await ask()
  await rule(no.id, 'refuse')
  expect((await rule(no.id, 'grant')).status).toBe(422)
})

test('only the owner rules, and who is neither owner nor asker sees nothing', async () => {
  const { id } = await ask()
  expect((await rule(id, 'grant', asker)).status).toBe(422)
  expect((await one.see(admins.other, `/console/shares/${id}`)).status).toBe(404)
  const stranger = staff('deptLead', places.county, units.police, '公安')
  expect((await one.see(stranger, `/console/shares/${id}`)).status).toBe(404)
})

test('a field that the set has not, an unknown unit, and a day that is over are said beside their fields', async () => {
  expect((await ask({}, ['contact_phone'])).status).toBe(422)
  expect((await ask({ owner: '没有这个单位' })).html).toContain('核对物业小区')
  expect((await ask({ until: '2026-01-01' })).status).toBe(422)
  expect((await ask({}, [])).status).toBe(422)
})

test.each([
  ['=1+1', "'=1+1"],
  ['＝HYPERLINK("x")', `"'＝HYPERLINK(""x"")"`],
  ['  @SUM(A1)', "'  @SUM(A1)"],
  ['-1', "'-1"],
  ['平常的话', '平常的话'],
])('%s is a text in a spreadsheet, not a formula', (value, cell) => {
  expect(csvCell(value)).toBe(cell)
})
