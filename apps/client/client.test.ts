import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { connect, isRefused, openCity, Refused } from './index.ts'
import { wiresText } from './wires.ts'

const here = import.meta.dirname
const tidy = (text: string) => text.replaceAll(/[\s,]/g, '')

interface Heard {
  readonly address: string
  readonly body: string
}
/** A city that answers what it is told to, one after another, and remembers what it heard. */
function city(...answers: (Response | Error)[]) {
  const heard: Heard[] = []
  const fetch = async (address: string | URL | Request, message?: RequestInit) => {
    const { url } = new Request(address)
    heard.push({ address: url, body: message?.body ? await new Response(message.body).text() : '' })
    const next = answers.shift()
    if (!next || next instanceof Error) throw next ?? new Error('nothing more to answer')
    return next
  }
  return {
    heard,
    options: { base: 'https://city.example', fetch: fetch as typeof globalThis.fetch, wait: async () => undefined },
  }
}
const problem = (status: number, code: string, headers = {}) =>
  Response.json({ code, title: '一句话', errors: [{ field: 'text', zh: '请写', en: 'write' }] }, { status, headers })
const receipt = () => Response.json({ id: '330402000000000001', number: '0402-0012-3457' })
const report = { text: '楼下垃圾没人清', place: { code: '330402008016001001' } }

describe('a client', () => {
  test('sends an act again under the same act id until it is answered', async () => {
    const { heard, options } = city(
      new Error('cut off'),
      problem(503, 'unavailable', { 'retry-after': '1' }),
      receipt(),
    )
    expect((await connect(options).call.reportCase(report)).number).toBe('0402-0012-3457')
    const acts = heard.map(({ body }) => JSON.parse(body).actId)
    expect(acts).toHaveLength(3)
    expect(new Set(acts).size).toBe(1)
    expect(acts[0]).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('does not send again what might then be done twice', async () => {
    const { heard, options } = city(problem(503, 'unavailable'))
    await expect(connect(options).call.trackCase({ number: '0402-0012-3457', code: '12345678' })).rejects.toThrow(
      '一句话',
    )
    expect(heard).toHaveLength(1)
  })

  test('gives up after some tries and says that nobody answered', async () => {
    const { heard, options } = city(...Array.from({ length: 9 }, () => new Error('cut off')))
    const error: unknown = await connect({ ...options, tries: 3 })
      .call.reportCase(report)
      .catch((no: unknown) => no)
    expect(isRefused(error, 'no_answer')).toBe(true)
    expect(heard).toHaveLength(3)
  })

  test('says a no by its code, with what is wrong field by field', async () => {
    const { options } = city(problem(422, 'text_empty'))
    const said = await connect(options).ask('reportCase', { ...report, text: '' })
    if (said.ok) throw new Error('it was taken')
    // The code is one of those the route declares: another would not compile.
    expect(said.no.code === 'text_empty' && said.no.errors[0]?.field).toBe('text')
    expect(said.no).toBeInstanceOf(Refused)
  })

  test('puts parameters into the address and keeps them out of the body', async () => {
    const { heard, options } = city(receipt())
    await connect(options).call.signForCase({ id: '330402000000000001' } as never)
    expect(heard[0]?.address).toBe('https://city.example/api/cases/330402000000000001/sign-for')
    expect(Object.keys(JSON.parse(heard[0]?.body ?? ''))).toEqual(['actId'])
  })

  test('reports by Open311 with the key of a program', async () => {
    const { heard, options } = city(Response.json([{ service_request_id: '0402-0012-3457' }]))
    const open = openCity({ ...options, apiKey: 'lx_key' })
    expect(await open.report({ service_code: '0101', description: '垃圾', lat: 30.75, long: 120.75 })).toEqual({
      service_request_id: '0402-0012-3457',
    })
    expect(heard[0]?.body).toContain('api_key=lx_key')
  })
})

test('what it knows of the routes is what the contracts say', () => {
  expect(tidy(readFileSync(join(here, 'wires.gen.ts'), 'utf8'))).toBe(tidy(wiresText()))
})

test('nothing of the server comes along: what runs imports only its own files', () => {
  const runs = readdirSync(here).filter((file) => file.endsWith('.ts') && !/test|^wires\.ts|write-wires/.test(file))
  expect(runs).toContain('connect.ts')
  for (const file of runs)
    for (const [line, from] of readFileSync(join(here, file), 'utf8').matchAll(/^(?:import|export) .*from '([^']+)'/gm))
      if (!line.startsWith('import type')) expect([file, from]).toEqual([file, expect.stringMatching(/^\.\//)])
})
