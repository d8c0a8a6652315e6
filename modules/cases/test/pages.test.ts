import { afterAll, beforeAll, expect, test } from 'vitest'
import { visitor, type Actor } from '@lianxin/platform/auth'
import type { CaseId } from '../contract/ids.ts'
import type { MyCase } from '../contract/case-view.ts'
import { bringTo } from '../testing/bring-to.ts'
import { casesUnderTest, newActId, people, places, type CasesUnderTest } from '../testing/index.ts'

let town: CasesUnderTest
beforeAll(async () => {
  town = await casesUnderTest()
})
afterAll(() => town.close())

const get = (actor: Actor, url: string) =>
  town.app.inject({ method: 'GET', url, headers: { ...town.as(actor), accept: 'text/html' } })

type Part = string | { readonly name: string; readonly type: string; readonly bytes: Buffer }

/** A multipart form, as a browser without script sends it. */
function send(actor: Actor, url: string, fields: Readonly<Record<string, Part>>) {
  const mark = '----form'
  const chunks = Object.entries(fields).flatMap(([name, part]) => {
    const head = `--${mark}\r\ncontent-disposition: form-data; name="${name}"`
    return typeof part === 'string'
      ? [Buffer.from(`${head}\r\n\r\n${part}\r\n`)]
      : [
          Buffer.from(`${head}; filename="${part.name}"\r\ncontent-type: ${part.type}\r\n\r\n`),
          part.bytes,
          Buffer.from('\r\n'),
        ]
  })
  return town.app.inject({
    method: 'POST',
    url,
    headers: { ...town.as(actor), accept: 'text/html', 'content-type': `multipart/form-data; boundary=${mark}` },
    payload: Buffer.concat([...chunks, Buffer.from(`--${mark}--\r\n`)]),
  })
}

/** The smallest picture there is: one grey pixel. */
const photo = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

test('the form of a report is shown without an account and without a category chosen', async () => {
  const { statusCode, body } = await get(visitor, '/report')
  expect(statusCode).toBe(200)
  expect(body).toContain('name="act_id"')
})

test('a form sent twice shows the same receipt', async () => {
  const form = { act_id: newActId(), text: '路灯坏了', address: '百花社区门口' }
  const [one, two] = [await send(visitor, '/report', form), await send(visitor, '/report', form)]
  const number = /\d{4}-\d{4}-\d{4}/.exec(one.body)?.[0]
  expect([one.statusCode, two.statusCode, two.body.includes(String(number))]).toEqual([200, 200, true])
})

test('a file that is no photo is named at its control, and says that it must be chosen again', async () => {
  const picture = { name: 'a.png', type: 'image/png', bytes: Buffer.from('no picture') }
  const form = { act_id: newActId(), text: '路灯坏了', address: '百花社区门口', photo: picture }
  const { statusCode, body } = await send(visitor, '/report', form)
  expect(statusCode).toBe(422)
  expect(body).toContain('id="f-photo-error"')
  expect(body).toContain('照片和录音要重新选一次')
  expect(body).toContain('路灯坏了')
})

test('a form with faults comes back with all of them and everything that was typed', async () => {
  const { statusCode, body } = await send(visitor, '/report', { act_id: newActId(), text: '楼道有杂物', phone: '12' })
  expect(statusCode).toBe(422)
  expect(body).toContain('楼道有杂物')
})

test('words that name no place bring the towns to choose from', async () => {
  const { statusCode, body } = await send(visitor, '/report', { act_id: newActId(), text: '有坑', address: '某某路' })
  expect(statusCode).toBe(422)
  expect(body).toContain(places.town)
})

test('a photo is kept, shown to whoever may read its case, and to nobody else', async () => {
  const form = {
    act_id: newActId(),
    text: '垃圾',
    category: '0101',
    place: places.micro,
    photo: { name: 'a.jpg', type: 'image/jpeg', bytes: photo },
  }
  await send(people.reporter, '/report', form)
  const { body: mine } = await town.send<{ id: CaseId }[]>(people.reporter, 'GET', '/api/my/cases')
  const { body } = await town.send<MyCase>(people.reporter, 'GET', `/api/my/cases/${mine[0]!.id}`)
  const url = `/files/${body.files[0]}`
  const seen = await Promise.all(
    [people.reporter, people.enforcer, people.stranger, people.otherTown, visitor].map((who) => get(who, url)),
  )
  expect(seen.map(({ statusCode }) => statusCode)).toEqual([200, 200, 404, 404, 404])
  expect(seen[0]!.headers['content-type']).toContain('image/jpeg')
})

test('what is no photo is refused at its field and nothing is written', async () => {
  const form = {
    act_id: newActId(),
    text: '垃圾',
    place: places.micro,
    photo: { name: 'a.jpg', type: 'image/jpeg', bytes: Buffer.from('not a picture') },
  }
  const { statusCode, body } = await send(visitor, '/report', form)
  expect(statusCode).toBe(422)
  expect(body).toContain('照片打不开')
})

test('the desk shows the queue, the case beside it and exactly its acts', async () => {
  const id = await bringTo(town, 'dispatched')
  const { statusCode, body } = await get(people.enforcer, `/console/cases/${id}`)
  expect(statusCode).toBe(200)
  expect([...body.matchAll(/data-act="(\w+)"/g)].map(([, act]) => act)).toEqual([
    'sign_for',
    'hand_up',
    'reassign',
    'return',
  ])
})

test('an act is done by its form, with a photo, and said no to with what was typed', async () => {
  const id = await bringTo(town, 'in_progress')
  const handle = { act: 'handle', act_id: newActId(), version: '2', outcome: 'solved' }
  const short = await send(people.enforcer, `/console/cases/${id}`, { ...handle, result: '好了' })
  expect([short.statusCode, short.body.includes('好了')]).toEqual([422, true])
  const files = { name: 'b.jpg', type: 'image/jpeg', bytes: photo }
  const done = await send(people.enforcer, `/console/cases/${id}`, {
    ...handle,
    result: '垃圾已经清运完毕，地面冲洗过。',
    files,
  })
  expect([done.statusCode, done.headers.location]).toEqual([303, `/console/cases/${id}?done=handle`])
  const stale = await send(people.enforcer, `/console/cases/${id}`, {
    act: 'progress',
    act_id: newActId(),
    version: '2',
    note: '还在办',
  })
  expect([stale.statusCode, stale.body.includes('还在办')]).toEqual([409, true])
})

test('a number is shown in full only after the reason is in the journal', async () => {
  const { id } = await town.report(people.reporter, { name: '赵钱孙', phone: '19000000042' })
  const url = `/console/cases/${id}`
  expect((await get(people.enforcer, url)).body).not.toContain('19000000042')
  const bare = await send(people.enforcer, `${url}/contact`, { act_id: newActId(), why: '' })
  expect(bare.body).not.toContain('19000000042')
  const shown = await send(people.enforcer, `${url}/contact`, { act_id: newActId(), why: '约时间上门查看' })
  expect(shown.body).toContain('19000000042')
  const looks = await get(people.reporter, `/my/${id}/looks`)
  expect(looks.body).toContain('约时间上门查看')
  expect((await get(people.stranger, `/my/${id}/looks`)).statusCode).toBe(404)
})

test('whoever holds the slip rates by form; whoever holds none does not', async () => {
  const { id, code } = await town.report(visitor)
  for (const [act, by, body] of [
    ['sign-for', people.enforcer, {}],
    ['handle', people.enforcer, { outcome: 'solved', result: '垃圾已经清运完毕，地面冲洗过。' }],
    ['pass', people.townDispatcher, {}],
  ] as const)
    await town.send(by, 'POST', `/api/cases/${id}/${act}`, { actId: newActId(), ...body })
  const form = { act_id: newActId(), solved: 'yes', score: '5' }
  expect((await send(visitor, `/my/${id}/rate`, { ...form, code: '10000000' })).statusCode).toBe(404)
  const rated = await send(visitor, `/my/${id}/rate`, { ...form, code })
  expect([rated.statusCode, rated.body.includes('很满意')]).toEqual([200, true])
})

test('a worker reports for somebody at the desk', async () => {
  const form = {
    act_id: newActId(),
    text: '屋顶漏水',
    code: places.grid,
    how: 'door',
    name: '李阿公',
    phone: '19000000061',
  }
  const { statusCode, body } = await send(people.gridWorker, '/console/report', form)
  expect([statusCode, body.includes('190****0061')]).toEqual([200, true])
  expect((await get(people.enforcer, '/console/report')).statusCode).toBe(404)
})
