import { Refused } from './refused.ts'
import { send, type SendOptions } from './send.ts'

export interface Open311Report {
  readonly service_code: string
  readonly description: string
  readonly lat?: number
  readonly long?: number
  readonly address_string?: string
  readonly first_name?: string
  readonly last_name?: string
  readonly phone?: string
}
export interface Open311Service {
  readonly service_code: string
  readonly service_name: string
  readonly description: string
  readonly metadata: boolean
  readonly type: 'realtime' | 'batch' | 'blackbox'
  readonly group: string
}
export interface Open311Request {
  readonly service_request_id: string
  readonly status: 'open' | 'closed'
  readonly service_code: string
  readonly requested_datetime: string
  readonly updated_datetime: string
}

/** A city by Open311 GeoReport v2, with the key of a program. */
export interface Open311 {
  services(): Promise<readonly Open311Service[]>
  /** Sent twice word for word on one day it is one report, so it may be sent again. */
  report(one: Open311Report): Promise<{ readonly service_request_id?: string; readonly token?: string }>
  request(id: string): Promise<Open311Request>
}

interface OpenCityOptions extends SendOptions {
  readonly base: string
  readonly apiKey: string
}

async function read<T>(answer: Response): Promise<T> {
  const said = (await answer.json().catch(() => [])) as unknown
  if (answer.ok) return said as T
  const [first] = said as { code?: number; description?: string }[]
  throw new Refused(answer.status, `open311_${first?.code ?? answer.status}`, { title: first?.description ?? '' })
}

/** Speaks Open311 to a city. Refusals are thrown as `Refused`, with the sentence the city says. */
export function openCity({ base, apiKey, ...options }: OpenCityOptions): Open311 {
  const get = async <T>(path: string) =>
    read<T>(await send(`${base}/open311/v2${path}?api_key=${encodeURIComponent(apiKey)}`, {}, true, options))
  return {
    services: () => get('/services.json'),
    async report(one) {
      const body = new URLSearchParams({ api_key: apiKey })
      for (const [name, value] of Object.entries(one)) body.set(name, String(value))
      const answer = await send(`${base}/open311/v2/requests.json`, { method: 'POST', body }, true, options)
      const [taken] = await read<{ service_request_id?: string; token?: string }[]>(answer)
      return taken ?? {}
    },
    async request(id) {
      const [found] = await get<Open311Request[]>(`/requests/${encodeURIComponent(id)}.json`)
      if (!found) throw new Refused(404, 'not_found', {})
      return found
    },
  }
}
