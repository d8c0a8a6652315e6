import type { Answered, Asked, RefusalOf, RouteName } from './contract.ts'
import { Refused } from './refused.ts'
import { refusalIn, send, type SendOptions } from './send.ts'
import { wires, type Wire } from './wires.gen.ts'

export interface ConnectOptions extends SendOptions {
  /** Where the city is: `https://city.example`; empty in a page of the city itself. */
  readonly base: string
  /** A session signed in before. In a browser its cookie goes along by itself. */
  readonly session?: string | undefined
  readonly lang?: 'zh' | 'en'
}

type Calls = { readonly [K in RouteName]: (input: Asked<K>) => Promise<Answered<K>> }
/** A call's answer, or its no with a code that the route declares. */
export type Outcome<K extends RouteName> =
  | { readonly ok: true; readonly value: Answered<K> }
  | { readonly ok: false; readonly no: Refused<RefusalOf<K>> }

/** The city as a program speaks to it: every route by its name. */
export interface Client {
  /** Each route as a call that throws `Refused`. */
  readonly call: Calls
  /** The same, answering with the no in place of throwing it. */
  ask<K extends RouteName>(name: K, input: Asked<K>): Promise<Outcome<K>>
  /** The session that the last sign-in gave. */
  session(): string | undefined
}

const COOKIE = 'lianxin_session'

function addressOf(base: string, [, path, named]: Wire, input: Readonly<Record<string, unknown>>): string {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(input[name])))
  const query = new URLSearchParams()
  for (const name of named) {
    const value = input[name]
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      query.set(name, String(value))
  }
  return query.size > 0 ? `${base}${filled}?${query}` : base + filled
}

/** What stands in the body: all that has no place in the address; the act id is made once, whatever is sent again. */
function bodyOf([, path, named, body]: Wire, input: Readonly<Record<string, unknown>>): string | undefined {
  if (body === 'none') return undefined
  const elsewhere = new Set([...named, ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)])
  const rest = Object.fromEntries(Object.entries(input).filter(([name]) => !elsewhere.has(name)))
  return JSON.stringify(body === 'act' ? { actId: crypto.randomUUID(), ...rest } : rest)
}

/** Speaks to a city. Calls that read, and acts with their act id, are sent again when no answer came; others are not. */
export function connect(options: ConnectOptions): Client {
  let session = options.session
  async function one(name: RouteName, input: Readonly<Record<string, unknown>>): Promise<unknown> {
    const wire: Wire = wires[name]
    const body = bodyOf(wire, input)
    const headers = {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(options.lang ? { 'accept-language': options.lang } : {}),
      ...(session ? { cookie: `${COOKIE}=${session}` } : {}),
    }
    const message: RequestInit = {
      method: wire[0],
      headers,
      credentials: 'include',
      ...(body === undefined ? {} : { body }),
    }
    const answer = await send(
      addressOf(options.base, wire, input),
      message,
      wire[0] === 'GET' || wire[3] === 'act',
      options,
    )
    // A browser keeps cookies to itself and sends them by itself; elsewhere they are kept here.
    const given = answer.headers.getSetCookie().find((cookie) => cookie.startsWith(`${COOKIE}=`))
    if (given) session = given.slice(COOKIE.length + 1).split(';')[0] || undefined
    if (!answer.ok) throw await refusalIn(answer)
    return answer.json()
  }
  const names = Object.keys(wires) as RouteName[]
  return {
    call: Object.fromEntries(
      names.map((name) => [name, (input: object) => one(name, { ...input })]),
    ) as unknown as Calls,
    async ask(name, input) {
      try {
        return { ok: true, value: (await one(name, { ...(input as object) })) as never }
      } catch (error) {
        if (error instanceof Refused) return { ok: false, no: error as never }
        throw error
      }
    },
    session: () => session,
  }
}
