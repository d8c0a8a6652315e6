import { sql } from 'kysely'
import { raw } from '@lianxin/platform/db'
import { newActId, people, places, units } from '@lianxin/cases/testing'
import { casesFor } from '@lianxin/cases'
import type { CaseView } from '@lianxin/cases/contract'
import { humanId, type Id } from '@lianxin/platform/ids'
import { everywhere } from '@lianxin/platform/journal'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { applyWaiting } from '../server/bridge/apply-waiting.ts'
import { liveBridges } from '../server/bridge/live-mapping.ts'
import { sendAnswers } from '../server/bridge/send-answers.ts'
import { q } from '../server/store.ts'
import { addition, bridgePeer, order, state, townMapping, type BridgePeer, type Raw } from '../testing/bridge-peer.ts'
import { admins, exchangeTown, type ExchangeTown } from '../testing/exchange-town.ts'
import { sendOverFaultyLine } from '../testing/faulty-line.ts'
import { listener, type Listener } from '../testing/listener.ts'

let one: ExchangeTown
let peer: BridgePeer
let theirs: Listener
beforeAll(async () => {
  one = await exchangeTown()
  theirs = await listener()
  peer = await bridgePeer(one, { url: theirs.url })
})
afterAll(async () => {
  await one.close()
  await theirs.close()
})

const all = <T>(rows: Promise<readonly [T[]]>) => rows.then(([found]) => found)
const orders = (bridge = peer.id) =>
  all(one.state.db.read(everywhere, q.selectFrom('exchange.bridge_order').selectAll().where('bridge', '=', bridge)))
const held = (bridge = peer.id) =>
  all(
    one.state.db.read(
      everywhere,
      q.selectFrom('exchange.bridge_held').selectAll().where('bridge', '=', bridge).where('resolved_at', 'is', null),
    ),
  )
const caseOf = async (number: string): Promise<Id> => {
  const found = (await orders()).find((row) => row.number === number)?.case_id
  if (!found) throw new Error(`${number} is no case`)
  return found as Id
}
const read = async (id: Id) => (await one.state.db.read(everywhere, casesFor(one.county, [id])))[0][0]!
const view = (id: Id) => one.town.send<CaseView>(people.townDispatcher, 'GET', `/api/cases/${id}`)
const act = (who: Parameters<ExchangeTown['town']['send']>[0], id: Id, name: string, body: object = {}) =>
  one.town.send(who, 'POST', `/api/cases/${id}/${name}`, { actId: newActId(), ...body })
const decide = (key: string, fields: Record<string, string>) =>
  one.post(admins.city, `/console/bridges/${peer.id}/held/one?key=${encodeURIComponent(key)}`, {
    actId: newActId(),
    why: '与对方核实过',
    ...fields,
  })
const send = async () => {
  await one.catchUp()
  const [bridge] = await liveBridges(one.state, peer.id as Id)
  return sendAnswers(one.state, bridge!)
}
const told = (number: string) =>
  theirs.heard
    .map((heard) => JSON.parse(JSON.parse(heard.body).payload) as Record<string, unknown>)
    .filter((body) => body['orderNo'] === number)

describe('orders in', () => {
  test('an order becomes a case once, with both numbers, its category and the earlier of two promises', async () => {
    const due = '2026-03-03 17:30:00'
    const first = await peer.push([order('HL-1', { deadline: due, callerPhone: '19000000005', callerName: '李四' })])
    expect(first.results[0]).toMatchObject({ state: 'taken', expects: 2, fault: null })
    const again = await peer.push([order('HL-1', { deadline: due, callerPhone: '19000000005', callerName: '李四' })])
    expect(again.results[0]).toMatchObject({ state: 'known', ours: first.results[0]?.ours })
    const id = await caseOf('HL-1')
    expect(humanId(id)).toBe(first.results[0]?.ours)
    const { body } = await view(id)
    expect(body).toMatchObject({ outsideNumber: 'HL-1', channel: 'hotline' })
    // Theirs ends at half past five; four hours before it ours does.
    expect(body.handleBy).toBe('2026-03-03T05:30:00.000Z')
  })

  test('what is sent unsigned, wrongly signed, late or to nobody’s bridge is refused the same way', async () => {
    const good = peer.signed(JSON.stringify([order('HL-X')]))
    const ask = async (id: string, call: object) => {
      const answer = await one.app.inject({
        method: 'POST',
        url: `/api/bridges/${id}/messages`,
        payload: { format: 'json', ...call },
      })
      return [answer.statusCode, JSON.parse(answer.body).code]
    }
    const refused = [401, 'signature_wrong']
    expect(await ask(peer.id, { ...good, payload: JSON.stringify([order('HL-Y')]) })).toEqual(refused)
    expect(await ask(peer.id, peer.signed('[]', 3600))).toEqual(refused)
    expect(await ask('990100420000099999', good)).toEqual(refused)
    expect((await orders()).some((row) => row.number === 'HL-X')).toBe(false)
  })

  test.each([
    ['jsonl', (raw: Raw) => `${JSON.stringify(raw)}\n`],
    [
      'csv',
      (raw: Raw) =>
        `${Object.keys(raw).join(',')}\n${Object.values(raw)
          .map((value) => `"${String(value)}"`)
          .join(',')}\n`,
    ],
    [
      'xml',
      (raw: Raw) =>
        `<orders><order>${Object.entries(raw)
          .map(([name, value]) => `<${name}>${String(value)}</${name}>`)
          .join('')}</order></orders>`,
    ],
  ])('an order as %s becomes the same case', async (format, written) => {
    const number = `HL-${format}`
    const { results } = await peer.push(written(order(number)), format)
    expect(results[0]).toMatchObject({ state: 'taken', number })
    expect((await read(await caseOf(number))).text).toBe('楼下垃圾没人清。')
  })

  test.each([
    ['json', '{"a":'],
    ['csv', 'a,b\n"1'],
    ['xml', '<orders><order></orders>'],
    ['xml', '<!DOCTYPE x [<!ENTITY a "b">]><orders><order><orderNo>&a;</orderNo></order></orders>'],
  ])('%s that cannot be read is refused with its line', async (format, payload) => {
    expect((await peer.push(payload, format)).status).toBe(422)
  })

  test('a message without a number is refused by itself, and the others of its call are taken', async () => {
    const { results } = await peer.push([{ seq: 1, msgType: 'NEW', content: '没有单号' }, order('HL-2')])
    expect(results.map((row) => row.state)).toEqual(['refused', 'taken'])
  })

  test('messages that come before their order wait for it, and are then done in their turn', async () => {
    expect((await peer.push([addition('HL-3', 2, '在东门边上。')])).results[0]).toMatchObject({
      state: 'taken',
      ours: null,
      expects: 1,
    })
    await peer.push([order('HL-3')])
    expect((await orders()).find((row) => row.number === 'HL-3')).toMatchObject({ next: 3 })
    const { body } = await view(await caseOf('HL-3'))
    expect(body.steps.some((step) => step.words?.includes('东门'))).toBe(true)
  })

  test('what the reporter says there is done here in her name: hurry, take back', async () => {
    await peer.push([
      order('HL-4'),
      state('HL-4', 2, 'URGED', { remark: '请快一点处理' }),
      state('HL-4', 3, 'CANCELLED'),
    ])
    expect((await read(await caseOf('HL-4'))).status).toBe('withdrawn')
  })
})

describe('a person decides', () => {
  const keyOf = async (number: string) => (await held()).find((row) => row.number === number)?.key ?? ''

  test('an order whose category nobody mapped waits whole, shows both sides, and goes on with what was chosen', async () => {
    await peer.push([order('HL-10', { typeCode: '没见过的类' }), addition('HL-10', 2, '还有一堆建筑垃圾。')])
    const key = await keyOf('HL-10')
    const page = await one.see(admins.city, `/console/bridges/${peer.id}/held/one?key=${encodeURIComponent(key)}`)
    expect(page.html).toContain('没见过的类')
    expect(page.html).toContain('还没有成为诉求')
    expect((await decide(key, { do: 'theirs' })).status).toBe(422)
    expect((await decide(key, { do: 'theirs', category: '0101' })).to).toContain('/held?resolved')
    const id = await caseOf('HL-10')
    expect((await read(id)).category).toBe('0101')
    expect((await orders()).find((row) => row.number === 'HL-10')).toMatchObject({ next: 3 })
    expect((await decide(key, { do: 'by_hand' })).status).toBe(409)
  })

  test('an order from nowhere waits for a place', async () => {
    await peer.push([order('HL-11', { areaCode: '外星' })])
    expect((await decide(await keyOf('HL-11'), { do: 'theirs', place: places.village })).to).toContain('resolved')
    expect((await read(await caseOf('HL-11'))).place).toBe(places.village)
  })

  test('a state nobody knows, and one that comes too late, are held beside ours; later messages go on', async () => {
    await peer.push([order('HL-12'), state('HL-12', 2, '莫名其妙'), addition('HL-12', 3, '补一句话。')])
    const id = await caseOf('HL-12')
    expect((await orders()).find((row) => row.number === 'HL-12')).toMatchObject({ next: 4 })
    await act(people.enforcer, id, 'sign-for')
    await act(people.enforcer, id, 'handle', { outcome: 'solved', result: '已经清运完毕，地面冲洗干净。' })
    await peer.push([state('HL-12', 4, 'CANCELLED', { remark: '不用办了谢谢' })])
    const late = (await held()).find((row) => row.number === 'HL-12' && row.seq === 4)
    expect(late).toMatchObject({ fault: 'refused', detail: 'act_not_possible', case_id: id })
    theirs.heard.length = 0
    await decide(late?.key ?? '', { do: 'ours' })
    for (let sent = 1; sent > 0; sent = (await send()).taken);
    expect(told('HL-12').at(-1)).toMatchObject({ extNo: humanId(id), status: '待核查' })
  })

  test('the same sequence with other words is held, and nothing is lost of either', async () => {
    await peer.push([order('HL-13')])
    await peer.push([order('HL-13', { content: '楼下垃圾没人清，还有老鼠。' })])
    const key = await keyOf('HL-13')
    expect(key).toMatch(/^changed:/)
    await decide(key, { do: 'theirs' })
    const { body } = await view(await caseOf('HL-13'))
    expect(body.text).toBe('楼下垃圾没人清。')
    expect(body.steps.some((step) => step.words?.includes('老鼠'))).toBe(true)
  })

  const messages = (number: string) =>
    all(
      one.state.db.read(
        everywhere,
        q.selectFrom('exchange.bridge_in').select(['seq', 'state']).where('number', '=', number).orderBy('seq'),
      ),
    )

  test('an order settled by hand closes what waits behind it, with a reason that is shown and journalled', async () => {
    await peer.push([
      order('HL-15', { areaCode: '火星' }),
      addition('HL-15', 2, '还有一句。'),
      addition('HL-15', 4, '缺了第三条。'),
    ])
    const key = await keyOf('HL-15')
    const url = `/console/bridges/${peer.id}/held/one?key=${encodeURIComponent(key)}`
    expect((await one.see(admins.city, url)).html).toContain('第 2、4 条消息在等')
    expect((await decide(key, { do: 'ours' })).status).toBe(422)
    await decide(key, { do: 'by_hand', why: '不归我市管，已电话退回' })
    expect(await messages('HL-15')).toEqual([1, 2, 4].map((seq) => ({ seq, state: 'dropped' })))
    const { html } = await one.see(admins.city, `/console/bridges/${peer.id}/held`)
    expect(html).toContain('不归我市管，已电话退回')
    expect(html).toContain('第 2、4 条消息一并关闭')
    const [entries] = await one.state.db.read(
      everywhere,
      raw<{ why: string; body: string }>(
        sql`select why, body::text as body from journal.entry where act = 'exchange.resolve_held' and object = ${peer.id}`,
      ),
    )
    const entry = entries.find(({ body }) => body.includes('HL-15'))
    expect(entry?.why).toBe('不归我市管，已电话退回')
    expect(JSON.parse(entry?.body ?? '{}')).toMatchObject({ do: 'by_hand', closed: [2, 4] })
  })

  test('what comes after an order was settled by hand goes to a person, each message by itself', async () => {
    await peer.push([order('HL-16', { areaCode: '火星' })])
    await decide(await keyOf('HL-16'), { do: 'by_hand' })
    await peer.push([addition('HL-16', 3, '早来的一句。'), addition('HL-16', 2, '后来的一句。')])
    const mine = (await held()).filter((row) => row.number === 'HL-16')
    expect(mine.map(({ seq, fault }) => [seq, fault]).toSorted()).toEqual([[2, 'settled'], [3, 'settled']]) // prettier-ignore
    for (const { key } of mine) await decide(key, { do: 'by_hand' })
    expect((await messages('HL-16')).map(({ state: now }) => now)).toEqual(['dropped', 'dropped', 'dropped'])
    expect((await held()).some((row) => row.number === 'HL-16')).toBe(false)
  })

  test('an order that was settled while the house was stopped in between is closed by the next run', async () => {
    await peer.push([order('HL-17', { areaCode: '火星' }), addition('HL-17', 2, '还有一句。')])
    await one.state.db.write(
      everywhere,
      q
        .updateTable('exchange.bridge_held')
        .set({ resolved_at: one.town.clock.now(), resolution: 'by_hand', why: '说好了', by_name: '某人' })
        .where('key', '=', await keyOf('HL-17')),
    )
    const [bridge] = await liveBridges(one.state, peer.id as Id)
    await applyWaiting(one.state, bridge!)
    // Nobody said that the second is closed, so a person sees it.
    expect((await held()).filter((row) => row.number === 'HL-17')).toMatchObject([{ seq: 2, fault: 'settled' }])
    expect(await messages('HL-17')).toMatchObject([{ state: 'dropped' }, { state: 'held' }])
  })

  test('only who decides in the place sees what is held', async () => {
    await peer.push([order('HL-14', { areaCode: '月球' })])
    const url = `/console/bridges/${peer.id}/held/one?key=${encodeURIComponent(await keyOf('HL-14'))}`
    expect((await one.see(admins.other, url)).status).toBe(404)
    expect((await one.see(people.enforcer, url)).status).toBe(404)
  })
})

describe('answers out', () => {
  test('each step is told once and in order; the answer and its file go out after the check', async () => {
    await peer.push([order('HL-20')])
    const id = await caseOf('HL-20')
    await act(people.enforcer, id, 'sign-for')
    await act(people.enforcer, id, 'handle', { outcome: 'solved', result: '已经清运完毕，地面冲洗干净。' })
    theirs.heard.length = 0
    for (let sent = 1; sent > 0; sent = (await send()).taken);
    expect(told('HL-20').map((body) => body['status'])).toEqual(['待签收', '办理中', '待核查'])
    expect(JSON.stringify(told('HL-20'))).not.toContain('清运')
    await act(people.townDispatcher, id, 'pass')
    await send()
    const seqs = told('HL-20').map((body) => Number(body['seq']))
    expect(seqs).toEqual(seqs.toSorted((a, b) => a - b))
    expect(told('HL-20').at(-1)).toMatchObject({
      status: '待评价',
      replyContent: '已经清运完毕，地面冲洗干净。',
      result: '已解决',
    })
    await peer.push([state('HL-20', 2, 'SATISFIED')])
    expect((await read(id)).status).toBe('rated')
  })

  test('what they do not agree on goes to a person at once; what they do not hear is tried again, and nothing overtakes it', async () => {
    await peer.push([order('HL-21')])
    const id = await caseOf('HL-21')
    theirs.answer = 503
    expect((await send()).taken).toBe(0)
    await act(people.enforcer, id, 'sign-for')
    theirs.heard.length = 0
    one.town.clock.advance({ hours: 2 })
    await send()
    expect(new Set(told('HL-21').map((body) => body['status']))).toEqual(new Set(['待签收']))
    theirs.answer = () => ({ status: 409, body: '{"status":"已撤单"}' })
    one.town.clock.advance({ hours: 2 })
    await send()
    const row = (await held()).find((found) => found.number === 'HL-21' && found.kind === 'out')
    expect(row?.theirs).toContain('已撤单')
    theirs.answer = 200
    await decide(row?.key ?? '', { do: 'theirs' })
    for (let sent = 1; sent > 0; sent = (await send()).taken);
    expect(new Set(told('HL-21').map((body) => body['status']))).toEqual(new Set(['待签收', '办理中']))
  })

  test('who has no address fetches, and gets again what was not acknowledged', async () => {
    const quiet = await bridgePeer(one)
    await quiet.push([order('QT-1')])
    await one.catchUp()
    const first = await quiet.pull()
    expect(first.answers.map(({ body }) => body['orderNo'])).toEqual(['QT-1'])
    expect((await quiet.pull()).answers).toEqual(first.answers)
    expect((await quiet.pull(first.answers.map(({ id }) => id))).answers).toEqual([])
  })

  test('a promise of ours that ends after theirs is put before a person', async () => {
    const slow = await bridgePeer(one, {
      mapping: townMapping((mapping) => Object.assign(mapping, { clock: { due: 'ours', margin: 0 } })),
    })
    await slow.push([order('SL-1', { deadline: '2026-03-03 10:30:00' })])
    await one.catchUp()
    expect(await held(slow.id)).toMatchObject([{ kind: 'clock', number: 'SL-1' }])
  })
})

describe('a bad line', () => {
  test.each([7, 20260303])(
    '60 orders of three messages each over it, seed %i: none lost, none doubled, each in its order',
    async (seed) => {
      const bad = await bridgePeer(one)
      const numbers = Array.from({ length: 60 }, (_, i) => `BL${seed}-${i}`)
      const messages = numbers.flatMap((number) => [
        order(number, { content: `编号 ${number} 的垃圾没人清。` }),
        addition(number, 2, `补充 ${number} 的第一句。`),
        state(number, 3, 'URGED', { remark: '请快一点处理' }),
      ])
      const report = await sendOverFaultyLine(
        messages,
        async (lot) => {
          const { results } = await bad.push(lot)
          return lot.filter((_, i) => results[i]?.state !== 'refused')
        },
        { seed, lot: 6 },
      )
      expect(report.lost + report.unanswered + report.doubled + report.late).toBeGreaterThan(3)
      const rows = await orders(bad.id)
      expect(rows.map((row) => row.number).toSorted()).toEqual(numbers.toSorted())
      expect(rows.every((row) => row.case_id !== null && row.next === 4)).toBe(true)
      expect(new Set(rows.map((row) => row.case_id)).size).toBe(60)
      const [cases] = await one.state.db.read(
        everywhere,
        casesFor(
          one.county,
          rows.map((row) => row.case_id ?? ''),
        ),
      )
      // First entry, addition, hurry: each once.
      expect(new Set(cases.map((row) => row.version))).toEqual(new Set([3]))
      expect(await held(bad.id)).toEqual([])
    },
  )
})

describe('the mapping', () => {
  const publish = (content: string) =>
    one.post(admins.city, `/console/bridges/${peer.id}`, { actId: newActId(), do: 'publish', content, why: '改一改' })

  test.each([
    ['a comma too many', (text: string) => text.replace('"statesOut": {', '"statesOut": {,'), /JSON/],
    ['a name twice', (text: string) => text.replace('"timezone"', '"coordinates": "wgs84", "timezone"'), /写了两次/],
    ['a category we do not have', (text: string) => text.replace('"0201"', '"9999"'), /categories\.ZS/],
    ['a place we do not have', (text: string) => text.replace(places.village, '110101001001'), /places\.BH/],
    ['a state left out', (text: string) => text.replace(/"suspended": "[^"]+",/, ''), /statesOut\.suspended/],
    ['a word of its own', (text: string) => text.replace('"earlier"', '"whenever"'), /clock\.due/],
    ['states without a sequence', (text: string) => text.replace('"sequence": "seq",', ''), /sequence/],
  ])('a file with %s is not published, and the fault is told with its line', async (_, spoil, said) => {
    const before = (await liveBridges(one.state, peer.id as Id))[0]?.no
    const answer = await publish(spoil(townMapping()))
    expect(answer.status).toBe(422)
    expect(answer.html).toMatch(said)
    expect(answer.html).toMatch(/<td class="fig">\d+|<th scope="row" class="fig">\d+/)
    expect((await liveBridges(one.state, peer.id as Id))[0]?.no).toBe(before)
  })

  test('a sample shows what it would become, and makes nothing', async () => {
    const before = (await orders()).length
    const answer = await one.post(admins.city, `/console/bridges/${peer.id}`, {
      actId: newActId(),
      do: 'check',
      content: townMapping(),
      sample: JSON.stringify([order('TRY-1'), state('TRY-2', 2, '莫名'), order('TRY-3', { areaCode: '外星' })]),
    })
    expect(answer.html).toContain('百花社区')
    expect(answer.html).toContain('不认识对方的这个状态')
    expect(answer.html).toContain('对方的地点没有对应')
    expect((await orders()).length).toBe(before)
  })

  test('a published version holds at once, and the earlier ones stay', async () => {
    expect(
      (await publish(townMapping((mapping) => Object.assign(mapping, { categories: { LJ: '0101', XIN: '0101' } }))))
        .html,
    ).toContain('第 2 版')
    await peer.push([order('HL-30', { typeCode: 'XIN' })])
    expect((await read(await caseOf('HL-30'))).category).toBe('0101')
  })
})

test('a paused bridge asks to be sent to later; units of others are refused', async () => {
  const other = await bridgePeer(one)
  await one.post(admins.city, `/console/bridges/${other.id}`, { actId: newActId(), do: 'pause' })
  expect((await other.push([order('PA-1')])).status).toBe(503)
  const answer = await one.post(admins.county, '/console/bridges', {
    actId: newActId(),
    name: '别处的系统',
    unit: units.otherEnforcement.name,
  })
  expect(answer.status).toBe(422)
  expect(answer.html).toContain('别处的系统')
})
