import type { Reply, RouteSpec, Sent } from './route.ts'

/** What a server said when it refused. */
export class Refused extends Error {
  override name = 'Refused'
  readonly status: number
  readonly code: string
  readonly retryAfter: number | undefined
  constructor(status: number, code: string, title: string, retryAfter: number | undefined) {
    super(`${status} ${code}: ${title}`)
    this.status = status
    this.code = code
    this.retryAfter = retryAfter
  }
}

type Calls<T extends Readonly<Record<string, RouteSpec>>> = {
  readonly [K in keyof T]: (input: Sent<T[K]>) => Promise<Reply<T[K]>>
}

interface ClientOptions {
  readonly base: string
  /** Sent with every call: the session cookie, a language. */
  readonly headers?: () => Readonly<Record<string, string>>
  readonly fetch?: typeof fetch
}

function addressOf(base: string, spec: RouteSpec, input: Record<string, unknown>): string {
  const path = spec.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(input[name])))
  const query = new URLSearchParams()
  for (const name of Object.keys(spec.query?.shape ?? {})) {
    const value = input[name]
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      query.set(name, String(value))
  }
  const search = query.toString()
  return `${base}${path}${search ? `?${search}` : ''}`
}

/** A client typed by the contract. Throws `Refused` with the refusal's code when the server says no. */
export function client<T extends Readonly<Record<string, RouteSpec>>>(routes: T, options: ClientOptions): Calls<T> {
  const send = options.fetch ?? fetch
  const call = async (spec: RouteSpec, input: Record<string, unknown>): Promise<unknown> => {
    const named = new Set([...Object.keys(spec.params?.shape ?? {}), ...Object.keys(spec.query?.shape ?? {})])
    const body = Object.fromEntries(Object.entries(input).filter(([name]) => !named.has(name)))
    const answer = await send(addressOf(options.base, spec, input), {
      method: spec.method,
      headers: { ...(spec.body ? { 'content-type': 'application/json' } : {}), ...options.headers?.() },
      ...(spec.body ? { body: JSON.stringify(body) } : {}),
    })
    const said = (await answer.json()) as { code?: string; title?: string }
    if (answer.ok) return said
    const retry = answer.headers.get('retry-after')
    throw new Refused(answer.status, said.code ?? 'defect', said.title ?? '', retry ? Number(retry) : undefined)
  }
  return Object.fromEntries(
    Object.entries(routes).map(([name, spec]) => [name, (input: Record<string, unknown>) => call(spec, input)]),
  ) as unknown as Calls<T>
}
