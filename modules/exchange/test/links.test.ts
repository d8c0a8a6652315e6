import { newActId, people, places, units } from '@lianxin/cases/testing'
import { casesFor } from '@lianxin/cases'
import type { CaseView } from '@lianxin/cases/contract'
import type { Id } from '@lianxin/platform/ids'
import { everywhere, historyOf } from '@lianxin/platform/journal'
import { sendDue } from '@lianxin/platform/notify'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { q } from '../server/store.ts'
import { admins, exchangeTown, type ExchangeTown } from '../testing/exchange-town.ts'

interface Letter {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly replyTo?: string | undefined
}

let one: ExchangeTown
const letters: Letter[] = []
beforeAll(async () => {
  one = await exchangeTown()
  const saved = await one.post(admins.city, '/console/answer-links', {
    actId: newActId(),
    do: 'set',
    unit: units.enforcement.name,
    email: 'zhifa@street.example',
  })
  if (!saved.to.includes('saved')) throw new Error('the contact was not saved')
})
afterAll(() => one.close())
beforeEach(() => {
  letters.length = 0
})

/** What leaves the house by letter. */
async function post(): Promise<Letter[]> {
  await one.catchUp()
  const ports = { email: { send: async (letter: Letter) => void letters.push(letter) } }
  await sendDue({ db: one.state.db, vault: one.town.cases.vault }, ports as never, 'email', one.town.clock)
  return letters
}
async function order(text = '楼下垃圾没人清。'): Promise<{ id: Id; token: string; reply: string }> {
  const { id } = await one.town.report(people.reporter, { text, name: '王阿姨', phone: '19000000001' })
  letters.length = 0
  const [letter] = await post()
  const token = /\/answer\/([0-9a-f]{40})/.exec(letter?.text ?? '')?.[1] ?? ''
  return { id, token, reply: letter?.replyTo ?? '' }
}
const open = (token: string) => one.app.inject({ url: `/answer/${token}` })
const press = async (token: string, fields: Record<string, string>) => {
  const answer = await one.app.inject({
    method: 'POST',
    url: `/answer/${token}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ actId: newActId(), name: '张建国', ...fields }).toString(),
  })
  return { status: answer.statusCode, html: answer.body, to: String(answer.headers['location'] ?? '') }
}
const read = async (id: Id) => (await one.state.db.read(everywhere, casesFor(one.county, [id])))[0][0]!
const result = '已经清运完毕，地面冲洗干净。'
const write = async (to: string, text: string, id = newActId(), more: readonly string[] = []) => {
  const raw = [
    'From: 张建国 <zjg@street.example>',
    `To: <${to}>`,
    `Message-ID: <${id}@street.example>`,
    'Subject: Re: order',
    'Content-Type: text/plain; charset=utf-8',
    ...more,
    '',
    text,
  ].join('\r\n')
  const answer = await one.app.inject({
    method: 'POST',
    url: '/api/letters',
    payload: { raw: Buffer.from(raw).toString('base64') },
  })
  return { status: answer.statusCode, ...JSON.parse(answer.body) }
}

test('a unit that does not sign in gets one letter with a link; nothing in it says who reported', async () => {
  const { token } = await order('三单元楼下垃圾没人清。')
  expect(letters).toHaveLength(1)
  expect(letters[0]?.to).toBe('zhifa@street.example')
  expect(letters[0]?.text).not.toMatch(/王阿姨|19000000001/)
  const page = await open(token)
  expect(page.statusCode).toBe(200)
  expect(page.body).toContain('三单元楼下垃圾没人清')
  expect(page.body).not.toMatch(/王阿姨|19000000001/)
  expect(await post()).toHaveLength(1)
})

test('an answer by the link signs for the case and handles it in one press, under the name that was typed', async () => {
  const { id, token } = await order()
  const { to } = await press(token, { do: 'handle', outcome: 'solved', result })
  expect(to).toContain('done=handle')
  expect(await read(id)).toMatchObject({ status: 'handled', result })
  const [history] = await one.state.db.read(everywhere, historyOf(one.county as never, id))
  expect(history.map((row) => [row.act, row.actor_name])).toEqual([
    ['cases.report', ''],
    ['cases.sign_for', '张建国（凭链接）'],
    ['cases.handle', '张建国（凭链接）'],
  ])
  const { body } = await one.town.send<CaseView>(people.townDispatcher, 'GET', `/api/cases/${id}`)
  expect(body.unit?.name).toBe(units.enforcement.name)
  // Somebody else checks, as ever.
  const checked = await one.town.send(people.townDispatcher, 'POST', `/api/cases/${id}/pass`, { actId: newActId() })
  expect(checked.status).toBe(200)
})

test('pressed twice it is done once; what is wrong is said and nothing typed is lost', async () => {
  const { id, token } = await order()
  const short = await press(token, { do: 'handle', outcome: 'solved', result: '好了' })
  expect(short.status).toBe(422)
  expect(short.html).toContain('好了')
  expect(short.html).toContain('张建国')
  const actId = newActId()
  await press(token, { do: 'handle', outcome: 'solved', result, actId })
  await press(token, { do: 'handle', outcome: 'solved', result, actId })
  expect((await read(id)).version).toBe(3)
})

test('more time and a return are asked for as at the desk', async () => {
  const { id, token } = await order()
  expect((await press(token, { do: 'extend', amount: '1', why: '要等设备到场才能清。' })).to).toContain('done=extend')
  expect((await read(id)).status).toBe('in_progress')
  const second = await order()
  expect(
    (await press(second.token, { do: 'return', proposed: units.housing.name, why: '这是物业管理的事项。' })).to,
  ).toContain('done=return')
  expect((await read(second.id)).status).toBe('return_requested')
})

test('a link that expired, was revoked, is of another case’s unit, or never was, says the same', async () => {
  const said = async (token: string) => {
    const { statusCode, body } = await open(token)
    return [statusCode, body.includes('链接用不了')]
  }
  const never = await said('ab'.repeat(20))
  expect(never).toEqual([404, true])
  expect(await said('x')).toEqual(never)
  const { token, id } = await order()
  const [[link]] = await one.state.db.read(
    everywhere,
    q.selectFrom('exchange.answer_link').select('id').where('case_id', '=', id),
  )
  await one.post(admins.county, '/console/answer-links', { actId: newActId(), do: 'revoke', link: link?.id ?? '' })
  expect(await said(token)).toEqual(never)
  const moved = await order()
  await press(moved.token, { do: 'return', proposed: units.housing.name, why: '这是物业管理的事项。' })
  await one.town.send(people.countyDispatcher, 'POST', `/api/cases/${moved.id}/uphold-return`, {
    actId: newActId(),
    unit: units.housing.id,
    why: '同意改派住建局。',
  })
  expect(await said(moved.token)).toEqual(never)
  const old = await order()
  one.town.clock.advance({ hours: 24 * 22 })
  expect(await said(old.token)).toEqual(never)
})

test('only the hash of a token is kept, and the outbox forgets the letter once it was handed over', async () => {
  const { token, id } = await order()
  const owner = await one.town.db.owner()
  const { rows } = await owner.query(
    `select t.body from platform.message t where t.body like '%' || $1 || '%' or t.href like '%' || $1 || '%'`,
    [token],
  )
  expect(rows).toEqual([])
  const { rows: links } = await owner.query('select l::text as row from exchange.answer_link l where case_id = $1', [
    id,
  ])
  expect(links[0]?.row).not.toContain(token)
  await owner.end()
})

test('a letter that answers is read once: the outcome first, what was quoted cut', async () => {
  const { id, reply } = await order()
  expect(reply).toMatch(/^answer\+[0-9a-f]{40}@city\.example$/)
  const text = `已解决：${result}\r\n\r\n在 2026年3月3日 10:00，连心 写道：\r\n> 楼下垃圾没人清。`
  const letter = newActId()
  expect(await write(reply, text, letter)).toMatchObject({ state: 'done', fault: null })
  expect(await read(id)).toMatchObject({ status: 'handled', result })
  expect(await write(reply, text, letter)).toMatchObject({ state: 'known' })
  expect((await read(id)).version).toBe(3)
})

test('a letter that says no outcome is refused with the reason, and one to nobody is no letter', async () => {
  const { id, reply } = await order()
  expect(await write(reply, '垃圾已经清运完毕，地面冲洗干净。')).toMatchObject({
    state: 'refused',
    fault: 'letter_outcome',
  })
  expect((await read(id)).status).toBe('dispatched')
  expect(await write(reply, '签收')).toMatchObject({ state: 'done' })
  expect((await read(id)).status).toBe('in_progress')
  expect((await write(`answer+${'00'.repeat(20)}@city.example`, '签收')).status).toBe(404)
})

test('who keeps the contacts of another place sees none of these, and cannot name its units', async () => {
  const page = await one.see(admins.other, '/console/answer-links')
  expect(page.html).not.toContain('zhifa@street.example')
  const answer = await one.post(admins.other, '/console/answer-links', {
    actId: newActId(),
    do: 'set',
    unit: units.enforcement.name,
    email: 'x@y.example',
  })
  expect(answer.status).toBe(422)
  expect(places.otherCounty).toBeTruthy()
})

test('a unit that signs in again is written to no more', async () => {
  await one.post(admins.city, '/console/answer-links', { actId: newActId(), do: 'stop', unit: units.enforcement.id })
  await one.town.report()
  expect(await post()).toHaveLength(0)
})
