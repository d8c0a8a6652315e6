import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { SaxesParser } from 'saxes'

// The client library `open311` of the npm registry, its code as published. What it stands on is from 2012: `request` has
// known holes, `sparkxml` is on no registry and `xml2json` is a native build. So the lock leaves those three empty and
// the same calls are answered here: by fetch, and by a strict XML reader that knows nothing of our writer.

type Callback<T> = (error: unknown, data: T) => void
type Fields = Record<string, unknown>

/** The part of the library's face that is used. */
export interface OldClient {
  serviceDiscovery(options: object, done: Callback<Fields>): void
  serviceList(done: Callback<Fields[]>): void
  serviceDefinition(code: string, done: Callback<Fields>): void
  submitRequest(data: Fields, done: Callback<Fields[]>): void
  token(token: string, done: Callback<Fields[]>): void
  serviceRequests(ids: string | string[], params: Fields, done: Callback<Fields[]>): void
  serviceRequests(params: Fields, done: Callback<Fields[]>): void
}

interface Asked {
  readonly url: string
  readonly qs?: Record<string, string>
  readonly form?: Record<string, string>
}
type Answered = (error: unknown, answer: { statusCode: number }, body: string) => void

async function send(method: 'GET' | 'POST', { url, qs, form }: Asked, done: Answered): Promise<void> {
  const search = new URLSearchParams(qs).toString()
  const answer = await fetch(search ? `${url}?${search}` : url, {
    method,
    ...(form ? { body: new URLSearchParams(form) } : {}),
  })
  done(null, { statusCode: answer.status }, await answer.text())
}

interface Element {
  readonly name: string
  text: string
  readonly inside: Element[]
}

function elementsOf(xml: string): Element {
  const top: Element = { name: '', text: '', inside: [] }
  const open: Element[] = [top]
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name }) => {
    const one = { name, text: '', inside: [] }
    open.at(-1)?.inside.push(one)
    open.push(one)
  })
  parser.on('text', (text) => {
    const last = open.at(-1)
    if (last) last.text += text
  })
  parser.on('closetag', () => void open.pop())
  parser.write(xml).close()
  return top
}

const lists = new Set([
  'services',
  'attributes',
  'values',
  'service_requests',
  'endpoints',
  'formats',
  'errors',
  'service_request_updates',
])

function plain({ name, text, inside }: Element): unknown {
  if (lists.has(name)) return inside.map(plain)
  return inside.length > 0 ? Object.fromEntries(inside.map((one) => [one.name, plain(one)])) : text
}

/** An XML document as the Spark convention makes JSON of it: what stands in the root, a list as an array. */
export const readXml = (xml: string): unknown => plain(elementsOf(xml).inside[0] ?? { name: '', text: '', inside: [] })

const toJson = (xml: string): unknown => {
  const [request] = elementsOf(xml).inside[0]?.inside ?? []
  return { service_requests: { request: request && plain(request) } }
}

/** Opens the library on an endpoint. */
export function oldClient(options: { endpoint: string; discovery: string; apiKey: string; format: 'json' | 'xml' }) {
  const own = createRequire(import.meta.url)
  const file = own.resolve('open311')
  const theirs = createRequire(file)
  const stands: Record<string, unknown> = {
    request: {
      get: (asked: Asked, done: Answered) => void send('GET', asked, done),
      post: (asked: Asked, done: Answered) => void send('POST', asked, done),
    },
    sparkxml: { parseXml: readXml },
    xml2json: { toJson },
  }
  const module: { exports: unknown } = { exports: {} }
  // oxlint-disable-next-line no-implied-eval
  const run = new Function('require', 'module', 'exports', readFileSync(file, 'utf8'))
  run((name: string) => stands[name] ?? theirs(name), module, module.exports)
  const Client = module.exports as new (options: object) => OldClient
  return new Client(options)
}

/** A call of the library as a promise. */
export const called = <T>(call: (done: Callback<T>) => void): Promise<T> =>
  new Promise((resolve, reject) =>
    call((error, data) =>
      error
        ? reject(new Error(`${error instanceof Error ? error.message : JSON.stringify(error)} ${String(data)}`))
        : resolve(data),
    ),
  )
