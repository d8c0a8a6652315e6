import { afterAll, beforeAll, expect, test } from 'vitest'
import { visitor, type Actor } from '@lianxin/platform/auth'
import { lookAtPhoto, testPhoto } from '@lianxin/platform/testing'
import type { MyCase } from '../contract/case-view.ts'
import type { Receipt } from '../contract/report.ts'
import { bringTo } from '../testing/bring-to.ts'
import { casesUnderTest, newActId, people, places, type CasesUnderTest } from '../testing/index.ts'

let town: CasesUnderTest
let photo: Buffer
beforeAll(async () => {
  town = await casesUnderTest()
  photo = await testPhoto(900, 600)
})
afterAll(() => town.close())

/** Eight thousand bytes of silence a second. */
function silence(seconds: number): Buffer {
  const head = Buffer.alloc(44)
  head.write('RIFF____WAVEfmt ')
  head.writeUInt32LE(16, 16)
  head.writeUInt32LE(8000, 28)
  head.write('data', 36)
  head.writeUInt32LE(8000 * seconds, 40)
  return Buffer.concat([head, Buffer.alloc(8000 * seconds)])
}
const upload = (bytes: Buffer) => ({ base64: bytes.toString('base64') })
const get = (actor: Actor, url: string) =>
  town.app.inject({ method: 'GET', url, headers: { ...town.as(actor), accept: 'text/html' } })
const report = (actor: Actor, over: object) =>
  town.send<Receipt & { code: string }>(actor, 'POST', '/api/reports', {
    actId: newActId(),
    text: '',
    category: '0101',
    place: { code: places.micro },
    ...over,
  })
const mine = async (id: string) => (await town.send<MyCase>(people.reporter, 'GET', `/api/my/cases/${id}`)).body
const stored = async () => {
  const owner = await town.db.owner()
  const { rows } = await owner.query<{ n: string }>('select count(*) as n from platform.file')
  await owner.end()
  return Number(rows[0]!.n)
}

test('a program reports by voice and photo alone, in JSON; the photo is stripped and both belong to the case', async () => {
  const { status, body } = await report(people.reporter, { uploads: [upload(silence(5)), upload(photo)] })
  expect(status).toBe(200)
  const { files } = await mine(body.id)
  const opened = await Promise.all(files.map((id) => get(people.reporter, `/files/${id}`)))
  expect(opened.map((one) => one.headers['content-type'])).toEqual(['audio/wav', 'image/jpeg'])
  expect((await lookAtPhoto(opened[1]!.rawPayload)).tagged).toBe(false)
  expect((await get(people.stranger, `/files/${files[0]}`)).statusCode).toBe(404)
})

test('an act of staff brings its photos the same way', async () => {
  const id = await bringTo(town, 'in_progress')
  const handle = { actId: newActId(), outcome: 'solved', result: '垃圾已经清运完毕，地面冲洗过。' }
  const done = await town.send(people.enforcer, 'POST', `/api/cases/${id}/handle`, {
    ...handle,
    uploads: [upload(photo)],
  })
  expect(done.status).toBe(200)
  expect((await mine(id)).steps.at(-1)!.files).toHaveLength(1)
})

test('whoever holds a receipt adds a file by its code; nobody else stores a byte, and nobody names a file', async () => {
  const { body } = await report(visitor, { text: '楼道堆了杂物' })
  const add = (over: object) =>
    town.send<{ code: string }>(visitor, 'POST', `/api/my/cases/${body.id}/add`, {
      actId: newActId(),
      words: '今天更多了',
      ...over,
    })
  const before = await stored()
  expect((await add({ code: '10000000', uploads: [upload(photo)] })).status).toBe(404)
  expect((await add({ uploads: [upload(photo)] })).status).toBe(404)
  expect(await stored()).toBe(before)
  expect((await add({ code: body.code, uploads: [upload(photo)] })).status).toBe(200)
  expect(await stored()).toBe(before + 1)

  const other = await report(people.reporter, { uploads: [upload(photo)] })
  const [named] = (await mine(other.body.id)).files
  await add({ code: body.code, files: [named] })
  const { body: seen } = await town.send<MyCase>(visitor, 'POST', '/api/track', {
    number: body.number,
    code: body.code,
  })
  expect(seen.steps.flatMap(({ files }) => files)).not.toContain(named)
})

test.each([
  ['what is no file of a kind that is taken', Buffer.from('neither photo nor sound'), 'file_unreadable'],
  ['a voice note of more than a minute', silence(70), 'voice_too_large'],
  ['a document with a script', Buffer.from('%PDF-1.4\n<< /S /JavaScript >>\n%%EOF'), 'document_unsafe'],
])('%s is refused by its content, and nothing is reported', async (_, bytes, code) => {
  const before = await stored()
  const { status, body } = await report(people.reporter, { uploads: [upload(photo), upload(bytes)] })
  expect([status, body.code]).toEqual([code === 'voice_too_large' ? 413 : 422, code])
  expect(await stored()).toBe(before)
})

test('seven files, broken base64 and a body without end are refused before they are read', async () => {
  const seven = await report(people.reporter, { uploads: Array.from({ length: 7 }, () => upload(photo)) })
  const broken = await report(people.reporter, { uploads: [{ base64: '###' }] })
  const long = await report(people.reporter, { uploads: [{ base64: 'A'.repeat(20_000_001) }] })
  expect([seven.status, broken.status, long.status]).toEqual([422, 422, 413])
})

test('the contract says how files are sent, to whoever reads it', async () => {
  const document = (await get(visitor, '/openapi.json')).json<{
    paths: Record<string, { post: { requestBody: { content: Record<string, { schema: { properties: object } }> } } }>
  }>()
  for (const path of ['/api/reports', '/api/my/cases/{id}/add', '/api/cases/{id}/handle']) {
    const { properties } = document.paths[path]!.post.requestBody.content['application/json']!.schema
    expect(properties).toHaveProperty('uploads')
    // Only a list of none: files are not named by their ids.
    expect(properties).toMatchObject({ files: { maxItems: 0 } })
  }
})

const form = (actor: Actor, url: string, fields: Readonly<Record<string, string | Buffer>>) => {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields))
    body.set(name, typeof value === 'string' ? value : new File([new Uint8Array(value)], name))
  return town.app.inject({ method: 'POST', url, headers: { ...town.as(actor), accept: 'text/html' }, payload: body })
}

test('a visitor sees and hears what is attached by passes for an hour or two, which open nothing else', async () => {
  const { body } = await report(visitor, { uploads: [upload(photo), upload(silence(3))] })
  const { body: page } = await form(visitor, '/track', { number: body.number, code: body.code })
  const small = /src="(\/files\/\d+\?pass=[^"]+&amp;small)"/.exec(page)![1]!.replaceAll('&amp;', '&')
  const sound = /<audio[^>]*src="(\/files\/\d+\?pass=[^"]+)"/.exec(page)![1]!
  const [picture, whole, voice] = await Promise.all([
    get(visitor, small),
    get(visitor, small.replace('&small', '')),
    get(visitor, sound),
  ])
  const widths = await Promise.all([picture, whole].map(async (one) => (await lookAtPhoto(one.rawPayload)).width))
  expect([widths, voice.headers['content-type']]).toEqual([[320, 900], 'audio/wav'])
  expect(page).not.toContain(`=${body.code}`)

  const pass = new URL(small, 'http://x').searchParams.get('pass')!
  const tampered = [
    sound.replace(/pass=.*/, `pass=${pass}`),
    small.replace(/pass=\w+/, 'pass=zzzzzz'),
    small.replace(pass, ''),
  ]
  expect((await Promise.all(tampered.map((url) => get(visitor, url)))).map((one) => one.statusCode)).toEqual([
    404, 404, 404,
  ])
  town.clock.advance({ hours: 3 })
  expect((await get(visitor, small)).statusCode).toBe(404)
})

test('a question is answered by voice alone', async () => {
  const id = await bringTo(town, 'in_progress')
  await town.send(people.enforcer, 'POST', `/api/cases/${id}/ask-reporter`, {
    actId: newActId(),
    question: '哪一个单元门口？',
  })
  const spoken = await form(people.reporter, `/my/${id}/do/answer`, {
    act_id: newActId(),
    words: ' ',
    voice: silence(4),
  })
  expect(spoken.statusCode).toBe(303)
  const step = (await mine(id)).steps.at(-1)!
  expect([step.words, step.files.length]).toEqual(['（见附件）', 1])
  expect((await get(people.reporter, `/my/${id}`)).body).toContain('<audio')
  const silent = await form(people.reporter, `/my/${id}/do/add`, { act_id: newActId(), words: ' ' })
  expect(silent.statusCode).toBe(422)
})
