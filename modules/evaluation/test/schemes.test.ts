import { inflateSync } from 'node:zlib'
import { sql } from 'kysely'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bringTo, newActId, people, places, staff, units } from '@lianxin/cases/testing'
import type { CaseId } from '@lianxin/cases/contract'
import { isSignedBy } from '@lianxin/platform/crypto'
import { raw } from '@lianxin/platform/db'
import { countyScope } from '@lianxin/platform/journal'
import { humanId, type Id } from '@lianxin/platform/ids'
import { testApp } from '@lianxin/platform/testing'
import { evaluationPaths } from '../contract/index.ts'
import { clearEvidence } from '../server/jobs/clear-evidence.ts'
import { freezePeriods, openPeriods } from '../server/jobs/freeze-periods.ts'
import { evaluationRoom } from '../server/plugin.ts'
import { evaluationUnderTest, judges, type EvaluationUnderTest } from '../testing/evaluation-under-test.ts'

let house: EvaluationUnderTest
const { supervisor, auditor, leader } = judges
const unit = staff('townUnit', places.town, units.enforcement)
const housing = staff('deptLead', places.county, units.housing)
const police = staff('deptLead', places.county, units.police)
const read = <R>(statement: Parameters<typeof raw<R>>[0]) =>
  house.state.db.read(countyScope(house.county), raw<R>(statement)).then(([rows]) => rows)
const text = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

interface Sent {
  readonly status: number
  readonly body: { id: Id; version: number; code?: string; detail?: string }
}
type By = Parameters<EvaluationUnderTest['as']>[0]
const send = async (by: By, url: string, payload: object): Promise<Sent> => {
  const answer = await house.app.inject({
    method: 'POST',
    url,
    headers: house.as(by),
    payload: { actId: newActId(), ...payload },
  })
  return { status: answer.statusCode, body: answer.json() }
}
const items = [
  { source: 'solved_rate', target: 80, weight: 30 },
  { source: 'handling_in_time', target: 90, weight: 50 },
  { source: 'hand', name: '惠民实事', measure: '完成的件数，附验收单', target: 4, weight: 20 },
]
const scheme = { year: 2026, name: '东区承办单位组', units: [units.enforcement.id, units.housing.id], items }
const propose = (by: By, over: object = {}) => send(by, '/api/evaluation/schemes', { ...scheme, ...over })
const agree = (by: By, id: Id, no: number) => send(by, `/api/evaluation/schemes/${id}/agree`, { no })
const sign = (by: By, id: Id, over: object = {}) =>
  send(by, `/api/evaluation/schemes/${id}/sheets`, {
    unit: units.enforcement.id,
    kind: 'month',
    month: 202603,
    ...over,
  })
const enter = (by: By, id: Id, over: object = {}) =>
  send(by, `/api/evaluation/schemes/${id}/figures`, {
    unit: units.enforcement.id,
    kind: 'month',
    month: 202603,
    item: 'i3',
    value: 3,
    evidence: '三件惠民实事的验收单，存于区社工部',
    ...over,
  })
const sheetOf = (id: Id, of: Id = units.enforcement.id) =>
  `${evaluationPaths.sheet(id)}?unit=${of}&kind=month&month=202603`

let id: Id
let late: CaseId
beforeAll(async () => {
  house = await evaluationUnderTest()
  house.town.clock.set('2025-12-01T02:00:00Z')
})
afterAll(() => house.close())

describe('a scheme is agreed before its year', () => {
  test('what nobody may be judged by is refused on entry, by program and by form, and nothing typed is lost', async () => {
    const clicks = [
      ...items.slice(0, 2),
      { source: 'hand', name: '登录天数', measure: '每月登录天数', target: 20, weight: 20 },
    ]
    const refused = await propose(supervisor, { items: clicks })
    expect([refused.status, refused.body.code]).toEqual([422, 'scheme_faulty'])
    expect(JSON.stringify(refused.body)).toContain('登录、签到、打卡')
    const form = await house.post(supervisor, evaluationPaths.newScheme(), {
      actId: newActId(),
      year: '2026',
      name: '东区承办单位组',
      'items.0.source': 'solved_rate',
      'items.0.target': '80',
      'items.0.weight': '60',
      'items.9.name': '上报件数',
      'items.9.measure': '每月不少于十件',
      'items.9.target': '10',
      'items.9.weight': '30',
    })
    expect(form.status).toBe(422)
    const said = text(form.html)
    for (const words of ['不能用“上报数量”考核任何人', '应为 100，现在是 90', '至少选两个可比的单位'])
      expect(said).toContain(words)
    // The fault stands at the line on which it was typed, with what was typed.
    expect(form.html).toContain('href="#f-items.9.name"')
    expect(form.html).toContain('value="每月不少于十件"')
    expect(text((await house.see(supervisor, evaluationPaths.schemes())).html)).toContain('还没有方案')
  })

  test('by whoever watches, for units of the own county, once a year and name', async () => {
    expect((await propose(people.countyDispatcher)).status).toBe(404)
    expect((await propose(supervisor, { units: [units.enforcement.id, units.otherEnforcement.id] })).body.code).toBe(
      'unit_out_of_place',
    )
    expect((await propose(supervisor, { year: 2024 })).body.code).toBe('scheme_over')
    const sent = { actId: newActId() }
    const first = await propose(supervisor, sent)
    expect(first.status).toBe(200)
    expect((await propose(supervisor, sent)).body).toEqual(first.body)
    expect((await propose(supervisor)).body.code).toBe('scheme_taken')
    id = first.body.id
  })

  test('each unit agrees for itself, once, to the version it has read', async () => {
    expect((await agree(police, id, 1)).body.code).toBe('not_of_scheme')
    expect((await agree(supervisor, id, 1)).status).toBe(404)
    expect((await agree(unit, id, 2)).body.code).toBe('version_old')
    expect(text((await house.see(unit, evaluationPaths.scheme(id))).html)).toContain('代表本单位同意这一版')
    expect((await agree(unit, id, 1)).status).toBe(200)
    expect((await agree(unit, id, 1)).body.code).toBe('agreed_once')
    expect(text((await house.see(housing, evaluationPaths.scheme(id))).html)).toContain('1/2 个单位已同意')
    const form = await house.post(housing, evaluationPaths.scheme(id), { actId: newActId(), no: '1' })
    expect(form.to).toContain('saved=agreed')
    expect(text((await house.see(supervisor, evaluationPaths.scheme(id))).html)).toContain('2026年1月起生效')
  })

  test('once the year has begun a change needs a reason, which stands in the scheme and binds from the month after', async () => {
    house.town.clock.set('2026-04-02T02:00:00Z')
    expect((await propose(supervisor, { scheme: id })).body.code).toBe('scheme_needs_reason')
    expect((await propose(supervisor, { name: '另一组' })).body.code).toBe('scheme_needs_reason')
    const why = '上级调整了年度目标，按时办结的要求提高'
    const changed = [items[0], { ...items[1], target: 95 }, items[2]]
    expect((await propose(supervisor, { scheme: id, items: changed, why })).status).toBe(200)
    for (const by of [unit, housing]) expect((await agree(by, id, 2)).status).toBe(200)
    const page = text((await house.see(unit, evaluationPaths.scheme(id))).html)
    for (const words of ['2026年5月起生效', why, '年度开始后提出']) expect(page).toContain(words)
  })

  test('what was agreed is changed and removed by nobody', async () => {
    const { lo, hi } = supervisor.post
    for (const table of ['scheme_version', 'scheme_agreement', 'hand_entry', 'sheet'])
      for (const change of [
        sql`update evaluation.${sql.raw(table)} set county = county`,
        sql`delete from evaluation.${sql.raw(table)}`,
      ])
        await expect(house.state.db.write({ as: 'web', lo, hi }, raw(change))).rejects.toThrow(/permission denied/)
  })
})

describe('the sheet of a department', () => {
  beforeAll(async () => {
    const { town } = house
    town.clock.set('2026-03-03T02:00:00Z')
    for (let n = 0; n < 32; n++) {
      const one = await bringTo(town, 'feedback')
      if (n < 30)
        await town.send(people.reporter, 'POST', `/api/my/cases/${one}/rate`, {
          actId: newActId(),
          solved: n < 26 ? 'yes' : 'no',
          score: n < 26 ? 5 : 1,
        })
    }
    late = await bringTo(town, 'in_progress')
    town.clock.advance({ hours: 24 * 4 })
    await town.send(people.enforcer, 'POST', `/api/cases/${late}/handle`, {
      actId: newActId(),
      outcome: 'solved',
      result: '已经清走，地面冲洗过了',
    })
    await house.catchUp()
    await openPeriods(house.state, town.clock.now())
  })

  test('before the period freezes it is a draft that nobody signs, and is not handed out', async () => {
    expect((await sign(leader, id)).body.code).toBe('sheet_not_frozen')
    expect(text((await house.see(unit, sheetOf(id))).html)).toContain('考核期还没有冻结')
    const file = await house.see(unit, sheetOf(id).replace('/sheet?', '/sheet.xlsx?'))
    expect(file.status).toBe(409)
  })

  test('frozen, each item has target, figure, base, interval, points and how', async () => {
    house.town.clock.set('2026-05-01T02:00:00Z')
    await house.catchUp()
    expect(await freezePeriods(house.state, house.town.clock.now())).toBeGreaterThan(0)
    const page = text((await house.see(supervisor, sheetOf(id))).html)
    // The version of before the change: in March 90 was agreed.
    for (const words of [
      '不低于 90.0%',
      '26/30 件',
      '区间',
      '评价覆盖',
      '未评的人若全不满意',
      '达到目标，得满分',
      '还没有录入',
    ])
      expect(page).toContain(words)
    expect(page).toMatch(/解决率 30 不低于 80\.0% 86\.7%/)
  })

  test('what no indicator gives is entered with its evidence by somebody outside the unit, and corrected by a new entry', async () => {
    expect((await sign(leader, id)).body.code).toBe('sheet_incomplete')
    expect((await enter(unit, id)).status).toBe(404)
    expect((await enter(judges.ofTheUnit, id)).body.code).toBe('own_unit')
    expect((await enter(supervisor, id, { item: 'i1' })).body.code).toBe('item_unknown')
    expect((await enter(supervisor, id, { evidence: '有' })).status).toBe(422)
    expect((await enter(supervisor, id, { month: 202512 })).body.code).toBe('sheet_needs_version')
    expect((await enter(supervisor, id, { value: 2 })).status).toBe(200)
    expect((await enter(supervisor, id)).status).toBe(200)
    expect(await read(sql`select value from evaluation.hand_entry order by no`)).toEqual([{ value: 2 }, { value: 3 }])
    expect(text((await house.see(unit, sheetOf(id))).html)).toMatch(/惠民实事 20 不低于 4 3 依据：三件惠民实事.*15\.0/)
  })

  test('a named person of where the scheme stands signs it, once; the signature holds and the text is what it says', async () => {
    expect((await sign(staff('leader', places.village), id)).body.code).toBe('scheme_not_found')
    expect((await sign(people.countyDispatcher, id)).status).toBe(404)
    expect((await sign(staff('leader', places.county, units.enforcement), id)).body.code).toBe('own_unit')
    expect((await sign(leader, id)).status).toBe(200)
    expect((await sign(leader, id)).body.code).toBe('signed_already')
    const [row] = await house.state.db.read(
      { as: 'web', lo: leader.post.lo, hi: leader.post.hi },
      raw<{ content: string; signature: string }>(sql`select content, signature from evaluation.sheet`),
    )
    const key = await house.app.inject({ url: '/api/evaluation/key' })
    const { publicKey } = key.json() as { publicKey: string }
    const [{ content, signature }] = row as [{ content: string; signature: string }]
    expect(isSignedBy(publicKey, content, signature)).toBe(true)
    expect(isSignedBy(publicKey, content.replace('"good":26', '"good":27'), signature)).toBe(false)
    const page = text((await house.see(unit, sheetOf(id))).html)
    for (const words of ['评议丙（分管领导）签发', '签名有效']) expect(page).toContain(words)
  })

  test('as a table and on paper it says the same', async () => {
    const get = (as: string) =>
      house.app.inject({ url: sheetOf(id).replace('/sheet?', `/sheet.${as}?`), headers: house.as(unit) })
    const book = new ExcelJS.Workbook()
    const xlsx = await get('xlsx')
    await book.xlsx.load(xlsx.rawPayload as unknown as ExcelJS.Buffer)
    const cells: string[] = []
    book.worksheets[0]?.eachRow((row) => row.eachCell((cell) => cells.push(cell.text)))
    for (const words of ['86.7%', '惠民实事', '不低于 90.0%']) expect(cells).toContain(words)
    expect(cells.join(' ')).toContain('评议丙')
    const pdf = await get('pdf')
    expect([pdf.statusCode, pdf.rawPayload.subarray(0, 5).toString()]).toEqual([200, '%PDF-'])
    expect(decodeURIComponent(String(pdf.headers['content-disposition']))).toContain('桥头街道综合执法队')
    // Text is drawn in the embedded font, as numbers of its glyphs: some stream holds many of them.
    const body = pdf.rawPayload
    const drawn = [...body.toString('latin1').matchAll(/stream\n/g)].map(({ index }) => {
      try {
        return inflateSync(body.subarray(index + 7)).toString('latin1')
      } catch {
        return ''
      }
    })
    expect(drawn.join('').match(/TJ/g)?.length ?? 0).toBeGreaterThan(30)
  })

  test('without a font on the server the table still comes, and the paper says what to do', async () => {
    const bare = await testApp([evaluationRoom({ ...house.state, pdfFont: '/nowhere/font.ttc' })])
    try {
      const get = (as: string) =>
        bare.app.inject({ url: sheetOf(id).replace('/sheet?', `/sheet.${as}?`), headers: bare.as(unit) })
      const [pdf, xlsx] = [await get('pdf'), await get('xlsx')]
      expect([pdf.statusCode, xlsx.statusCode]).toEqual([503, 200])
      expect(pdf.body).toContain('font_missing')
    } finally {
      await bare.close()
    }
  })

  test('a decision of the panel makes a new edition; what was signed stays as it was', async () => {
    await send(supervisor, '/api/evaluation/panels', {
      members: [supervisor, auditor, leader].map(({ account }) => account),
      why: '本年度考核评议',
    })
    const [period] = await read<{ id: Id }>(
      sql`select id from evaluation.period where kind = 'month' and from_month = 202603`,
    )
    const plea = await send(unit, '/api/evaluation/pleas', {
      claim: 'in_time',
      ground: 'record',
      reason: '当天已经清走，系统录入晚了三天',
      period: period!.id,
      number: humanId(late),
    })
    for (const by of [supervisor, auditor])
      await send(by, `/api/evaluation/pleas/${plea.body.id}/vote`, { decision: 'uphold', reason: '现场记录可以证明' })
    const page = text((await house.see(leader, sheetOf(id))).html)
    for (const words of ['签发以后有了更正', '冻结时：', '32/33 件', '33/33 件']) expect(page).toContain(words)
    expect((await sign(leader, id)).status).toBe(200)
    const after = text((await house.see(unit, sheetOf(id))).html)
    for (const words of ['第 2 次签发', '第 1 次签发']) expect(after).toContain(words)
  })

  test('a unit reads its own sheet and not another’s; the whole group whoever stands above it', async () => {
    expect((await house.see(unit, sheetOf(id, units.housing.id))).status).toBe(404)
    expect((await house.see(housing, sheetOf(id, units.housing.id))).status).toBe(200)
    expect((await house.see(supervisor, sheetOf(id, units.housing.id))).status).toBe(200)
    expect((await house.see(staff('supervisor', places.otherCounty), sheetOf(id))).status).toBe(404)
    expect(text((await house.see(supervisor, evaluationPaths.scheme(id))).html)).not.toMatch(/第 ?[一二三1-3] ?名/)
  })
})

test('pictures that show a figure are kept; what came with a refused form is cleared after a day', async () => {
  const { state } = house
  const held = await state.ids.next(house.county, 7)
  const orphan = await state.ids.next(house.county, 7)
  const at = house.town.clock.now().subtract({ hours: 30 })
  for (const [file, holder] of [
    [held, 'evaluation'],
    [orphan, 'evaluation'],
  ] as const)
    await state.db.write(
      { as: 'intake' },
      raw(sql`insert into platform.file (county, id, kind, mime, bytes, sha256, body, created_at, holder)
        values (${house.county}, ${file}, 'photo', 'image/jpeg', 1, '\\x00', '\\x00', ${at}, ${holder})`),
    )
  await state.db.write(
    { as: 'web', lo: supervisor.post.lo, hi: supervisor.post.hi },
    raw(sql`insert into evaluation.hand_entry (county, scheme, unit, item, kind, from_month, no, value, evidence, files, at, by_name)
      values (${house.county}, ${id}, ${units.housing.id}, 'i3', 'month', 202603, 1, 1, '验收单照片一张，见附件', array[${held}::int8], ${at}, '甲')`),
  )
  await clearEvidence(state, house.town.clock.now())
  const kept = await read<{ id: Id }>(sql`select id from platform.file where id in (${held}, ${orphan})`)
  expect(kept.map((one) => one.id)).toEqual([held])
  const url = `/console/evaluation/evidence/${held}`
  expect((await house.see(housing, url)).status).toBe(200)
  expect((await house.see(unit, url)).status).toBe(404)
})
