import { client, Refused } from '@lianxin/platform/http'
import { casesRoutes } from '@lianxin/cases/contract'
import { peopleRoutes } from '@lianxin/people/contract'
import { placesRoutes } from '@lianxin/places/contract'

const routes = { ...casesRoutes, ...peopleRoutes, ...placesRoutes }
export type Api = ReturnType<typeof client<typeof routes>>

const MOST_WAITS = 40

/** A fetch that waits and asks again when the server says it is busy or is away; anything else is answered as it came. */
const patient: typeof fetch = async (address, options) => {
  for (let tries = 0; ; tries++) {
    const answer = await fetch(address, options).catch((error: unknown) => {
      if (tries >= MOST_WAITS) throw error
      return undefined
    })
    if (answer && ((answer.status !== 503 && answer.status !== 429) || tries >= MOST_WAITS)) return answer
    const wait = Number(answer?.headers.get('retry-after') ?? 1)
    await new Promise((resolve) => setTimeout(resolve, wait * 1000))
  }
}

/** The clock of a running city, milliseconds since the epoch. Refuses with a sentence when nobody answers there. */
export async function clockOf(base: string): Promise<number> {
  const answer = await fetch(new URL('/healthz', base)).catch((error: unknown) => {
    throw new Error(`nobody answers at ${base}: start the city first (npm start), or name its address with --to`, {
      cause: error,
    })
  })
  const date = Date.parse(answer.headers.get('date') ?? '')
  return Number.isNaN(date) ? Date.now() : date
}

/** The public interface of a running city, as somebody signed in, or as a visitor. */
export function apiAs(base: string, token?: string): Api {
  return client(routes, { base, fetch: patient, headers: () => (token ? { cookie: `lianxin_session=${token}` } : {}) })
}

/** Whoever a case names, signed in once and kept: by unit, or by role at a place. */
export interface Cast {
  ofUnit(unit: string): Promise<Api | undefined>
  at(place: string, role: string): Promise<Api | undefined>
}

export function castOf(base: string): Cast {
  const known = new Map<string, Promise<Api | undefined>>()
  const visitor = apiAs(base)
  const enter = (key: string, who: Parameters<Api['demoLogin']>[0]) => {
    const before = known.get(key)
    if (before) return before
    const entering = visitor.demoLogin(who).then(
      ({ token }) => apiAs(base, token),
      (error: unknown) => {
        if (error instanceof Refused && error.code === 'demo_only')
          throw new Error('simulated people sign in only in a demonstration city (LIANXIN_DEMO=city or town)', {
            cause: error,
          })
        if (error instanceof Refused) return undefined
        throw error
      },
    )
    known.set(key, entering)
    return entering
  }
  return {
    ofUnit: (unit) => enter(`unit ${unit}`, { unit }),
    at: (place, role) => enter(`${role} ${place}`, { place, role: role as 'clerk' }),
  }
}
