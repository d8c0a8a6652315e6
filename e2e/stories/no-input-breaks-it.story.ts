import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { z } from 'zod'
import type { House } from '@lianxin/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, crowd, openTown, type Answer, type Asker, type Request } from '../input/crowd.ts'
import { faultOf, liveMarkup } from '../input/faults.ts'
import { evilFiles } from '../input/files.ts'
import { Seen } from '../input/seen.ts'
import { evilText, valueOf, type Schema } from '../input/values.ts'

// Every route and every page of the house is asked with made-up input by people of every role. The same requests each
// time; LIANXIN_FUZZ_RUNS asks more of each, LIANXIN_FUZZ_SEED others.
const runs = Number(process.env['LIANXIN_FUZZ_RUNS'] ?? 12)
const seed = Number(process.env['LIANXIN_FUZZ_SEED'] ?? 1)

const folder = mkdtempSync(path.join(tmpdir(), 'lianxin-input-'))
const seen = new Seen()
let house: House
let people: Asker[]
let asked = 0

beforeAll(async () => {
  house = await openTown(path.join(folder, 'data'))
  people = await crowd(house.app)
})
afterAll(async () => {
  await house?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const schemaOf = (schema: z.ZodType | undefined): Schema | undefined =>
  schema && (z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema)

/** Writes the names of a path out, and the query behind it. */
function urlOf(pattern: string, params: Record<string, unknown>, query: Record<string, unknown>): string {
  const named = pattern.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(well(params[name]).slice(0, 180)),
  )
  const asked = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [`${encodeURIComponent(name)}=${encodeURIComponent(well(value).slice(0, 4000))}`],
  )
  return asked.length > 0 ? `${named}?${asked.join('&')}` : named
}

/** A text an address can carry: half a surrogate cannot be written out. */
const well = (value: unknown): string =>
  (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).toWellFormed() || '-'

const record = (schema: Schema | undefined): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(
    Object.fromEntries(
      Object.entries(schema?.properties ?? {}).map(([name, one]) => [name, valueOf(one, name, seen.known)]),
    ),
    { requiredKeys: [...(schema?.required ?? [])] },
  )

const paramsOf = (pattern: string) =>
  fc.record(
    Object.fromEntries(
      [...pattern.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, valueOf({ type: 'string' }, name, seen.known)]),
    ),
  )

const values = <T>(arbitrary: fc.Arbitrary<T>, salt: number): T[] =>
  fc.sample(arbitrary, { numRuns: runs, seed: seed * 7919 + salt })

/** Those who get past the door of a route; when nobody does, everybody asks. */
async function allowed(request: Request): Promise<Asker[]> {
  const answers = await Promise.all(people.map(async (one) => ({ one, got: await ask(house.app, one, request) })))
  const inside = answers.filter(({ got }) => ![401, 404].includes(got.status)).map(({ one }) => one)
  return inside.length > 0 ? inside : people
}

const faults: string[] = []
function judge(who: Asker, request: Request, answer: Answer): void {
  asked += 1
  const fault = faultOf(answer, liveMarkup)
  if (!fault) return
  const payload = request.payload === undefined ? '' : String(request.payload).slice(0, 600)
  faults.push(
    `${who.who}: ${request.method} ${request.url.slice(0, 300)} ${payload}\n  ${fault}: ${answer.text.slice(0, 200)}`,
  )
}

async function tell(who: Asker, request: Request): Promise<void> {
  const answer = await ask(house.app, who, request)
  judge(who, request, answer)
  if (answer.status === 200 && answer.type.includes('json')) seen.addJson(safely(answer.text))
  if (answer.status === 200 && answer.type.includes('html')) seen.addPage(answer.text)
}

const safely = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What is live never ends, and signing out would end the asking. */
const left = (one: string) => /\/live$|logout|sign-?out|\/demo\/login/.test(one)

test('no input to a route makes a defect, tells of the inside, or comes back alive', async () => {
  const routes = house.rooms.flatMap((room) => room.routes ?? []).filter(({ spec }) => !left(spec.path))
  // What can be read first: its answers name real things for what follows.
  const ordered = routes.toSorted((a, b) => Number(a.spec.method !== 'GET') - Number(b.spec.method !== 'GET'))
  for (const [at, { spec }] of ordered.entries()) {
    const [params, query, body] = [schemaOf(spec.params), schemaOf(spec.query), schemaOf(spec.body)]
    const sample = { method: spec.method, accept: 'application/json', type: 'application/json' } as const
    const askers = await allowed({
      ...sample,
      url: urlOf(spec.path, {}, {}),
      ...(body ? { payload: '{}' } : {}),
    })
    const made = fc.record({
      params: record(params),
      query: record(query),
      body: body ? valueOf(body, 'body', seen.known) : fc.constant(undefined),
      who: fc.nat(),
    })
    for (const one of values(made, at)) {
      const who = askers[one.who % askers.length] ?? people[0]!
      const url = urlOf(spec.path, one.params, one.query)
      await tell(who, { ...sample, url, ...(body ? { payload: JSON.stringify(one.body) ?? 'null' } : {}) })
    }
    if (body)
      for (const payload of ['', '{', '[]', 'null', '"x"', '{"a":1,"a":2}', '\uFEFF{}'])
        await tell(askers[0]!, { ...sample, url: urlOf(spec.path, {}, {}), payload })
  }
  expect(routes.length).toBeGreaterThan(50)
  expect(faults).toEqual([])
})

/** Names of a page's fields as its forms show them. */
const fieldsOf = (html: string): string[] => [
  ...new Set(
    [...html.matchAll(/<(?:input|select|textarea|button)[^>]*\sname="([^"]+)"/g)].flatMap(([, name]) => name ?? []),
  ),
]

function multipart(fields: Record<string, unknown>, fileField: string, nth: number): { payload: Buffer; type: string } {
  const border = 'border-of-a-form'
  const one = evilFiles[nth % evilFiles.length]!
  const text = Object.entries(fields).map(
    ([name, value]) => `--${border}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${well(value)}\r\n`,
  )
  const head = `--${border}\r\ncontent-disposition: form-data; name="${fileField}"; filename="${one.name}"\r\ncontent-type: ${one.mime}\r\n\r\n`
  return {
    payload: Buffer.concat([Buffer.from(text.join('') + head), one.bytes, Buffer.from(`\r\n--${border}--\r\n`)]),
    type: `multipart/form-data; boundary=${border}`,
  }
}

test('no input to a page makes a defect, tells of the inside, or comes back alive', async () => {
  const pages = house.rooms.flatMap((room) => room.pages ?? []).filter((one) => !left(one.path))
  for (const [at, page] of pages.entries()) {
    const fields = new Set<string>()
    const askers = page.get ? await allowed({ method: 'GET', url: urlOf(page.path, {}, {}) }) : people
    const asks = fc.record({
      params: paramsOf(page.path),
      q: fc.array(
        fc.tuple(fc.constantFrom('q', 'page', 'view', 'month', 'from', 'at', 'place', 'unit', 'next', 'id'), evilText),
        { maxLength: 3 },
      ),
      who: fc.nat(),
    })
    if (page.get)
      for (const one of values(asks, at)) {
        const who = askers[one.who % askers.length] ?? people[0]!
        const request: Request = { method: 'GET', url: urlOf(page.path, one.params, Object.fromEntries(one.q)) }
        const answer = await ask(house.app, who, request)
        judge(who, request, answer)
        if (answer.status === 200 && answer.type.includes('html')) {
          seen.addPage(answer.text)
          for (const name of fieldsOf(answer.text)) fields.add(name)
        }
      }
    if (!page.post) continue
    const names = [...fields, 'act', 'id', 'text', 'name'].slice(0, 60)
    const form = fc.record({
      params: paramsOf(page.path),
      fields: fc.record(
        Object.fromEntries(names.map((name) => [name, valueOf({ type: 'string' }, name, seen.known)])),
        { requiredKeys: [] },
      ),
      file: fc.nat(),
      who: fc.nat(),
    })
    for (const [nth, one] of values(form, at + 1000).entries()) {
      const who = askers[one.who % askers.length] ?? people[0]!
      const url = urlOf(page.path, one.params, {})
      const fileField = names.find((name) => /file|photo|picture|voice|document/i.test(name)) ?? 'file'
      const sent =
        nth % 3 === 2
          ? multipart(one.fields, fileField, one.file)
          : {
              payload: new URLSearchParams(
                Object.entries(one.fields).map(([name, value]) => [name, well(value)]),
              ).toString(),
              type: 'application/x-www-form-urlencoded',
            }
      await tell(who, { method: 'POST', url, ...sent })
    }
  }
  expect(pages.length).toBeGreaterThan(50)
  expect(faults).toEqual([])
})

test('who judges would see a defect, a word from inside, and markup that came back alive', () => {
  const answer = {
    status: 200,
    type: 'text/html; charset=utf-8',
    text: '<p>好</p>',
    retryAfter: undefined,
    cache: 'no-store',
  }
  expect(faultOf(answer, liveMarkup)).toBeUndefined()
  expect(faultOf({ ...answer, status: 500 }, liveMarkup)).toBeDefined()
  expect(faultOf({ ...answer, status: 503 }, liveMarkup)).toBeDefined()
  expect(faultOf({ ...answer, type: '' }, liveMarkup), 'a body without a type').toBeDefined()
  expect(faultOf({ ...answer, cache: '' }, liveMarkup), 'kept by no browser').toBeDefined()
  expect(faultOf({ ...answer, status: 400, text: 'invalid input syntax for type uuid' }, liveMarkup)).toBeDefined()
  expect(faultOf({ ...answer, text: `<p>${liveMarkup[0]}` }, liveMarkup)).toBeDefined()
  expect(faultOf({ ...answer, type: 'application/json', text: '{' }, liveMarkup)).toBeDefined()
  expect(asked).toBeGreaterThan(runs * 150)
})
