import { startHouse, type House } from '@lianxin/server'
import { loadConfig } from '@lianxin/platform/config'

/** Somebody who asks: with the cookie of their session, or nobody known. */
export interface Asker {
  readonly who: string
  readonly cookie: string | undefined
}

/** What came back, and what was asked, to be told when it is wrong. */
export interface Answer {
  readonly status: number
  readonly type: string
  readonly text: string
  readonly retryAfter: string | undefined
  readonly cache: string
}

export interface Request {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly url: string
  readonly payload?: string | Buffer
  readonly type?: string
  readonly accept?: string
}

let from = 0
/** An address for each request, so that limits by address, tested elsewhere, do not answer in place of the route. */
const address = () => {
  from += 1
  return `10.${(from >> 16) & 255}.${(from >> 8) & 255}.${from & 255}`
}

/** Asks the house without a line between. */
export async function ask(app: House['app'], { cookie }: Asker, request: Request): Promise<Answer> {
  const answer = await app.inject({
    method: request.method,
    url: request.url,
    remoteAddress: address(),
    headers: {
      ...(cookie ? { cookie } : {}),
      ...(request.type ? { 'content-type': request.type } : {}),
      accept: request.accept ?? 'text/html',
    },
    ...(request.payload === undefined ? {} : { payload: request.payload }),
  })
  return {
    status: answer.statusCode,
    type: String(answer.headers['content-type'] ?? ''),
    text: answer.body,
    retryAfter: answer.headers['retry-after'] as string | undefined,
    cache: String(answer.headers['cache-control'] ?? ''),
  }
}

async function signIn(app: House['app'], who: string, body: object): Promise<Asker> {
  const answer = await app.inject({
    method: 'POST',
    url: '/api/demo/login',
    remoteAddress: address(),
    payload: body,
  })
  const cookie = String(answer.headers['set-cookie'] ?? '').split(';')[0]
  if (answer.statusCode !== 200 || !cookie) throw new Error(`${who} cannot sign in: ${answer.body}`)
  return { who, cookie }
}

/** A visitor, two residents, and one person of every role the demonstration offers. */
export async function crowd(app: House['app']): Promise<Asker[]> {
  const visitor: Asker = { who: 'visitor', cookie: undefined }
  const residents = (await ask(app, visitor, { method: 'GET', url: '/login' })).text
  const phones = [...residents.matchAll(/name="phone" value="(\d+)"/g)].flatMap(([, phone]) => phone ?? []).slice(0, 2)
  const desk = (await ask(app, visitor, { method: 'GET', url: '/console/login' })).text
  const logins = [...desk.matchAll(/name="login" value="([^"]+)"/g)].flatMap(([, login]) => login ?? [])
  if (phones.length < 2 || logins.length < 8) throw new Error('the pages for signing in offer too few people to try')
  const people = [visitor]
  for (const phone of phones) people.push(await signIn(app, `resident ${phone}`, { phone }))
  for (const login of new Set(logins)) people.push(await signIn(app, login, { login }))
  return people
}

/** A township of its own, that may be broken. */
export async function openTown(folder: string): Promise<House> {
  const config = loadConfig({
    PORT: '0',
    LIANXIN_DATA: folder,
    LIANXIN_DEMO: 'town',
    LIANXIN_DEMO_CASES: '200',
    LIANXIN_LOG: process.env['LIANXIN_LOG'] ?? 'silent',
    LIANXIN_REPORTS_PER_HOUR: '1000000',
  })
  return startHouse(config, () => undefined)
}
