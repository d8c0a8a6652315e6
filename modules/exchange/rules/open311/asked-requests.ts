import { spanOf } from './dates.ts'
import { wrong, type Fault } from './fault.ts'

/** Parameters as they came; one that is empty is the same as one that is absent. */
export type Params = Readonly<Record<string, string | undefined>>

/** Which requests are asked for. */
export interface AskedRequests {
  /** These and nothing else matter, when any are named. */
  readonly ids: readonly string[] | undefined
  readonly codes: readonly string[] | undefined
  readonly open: boolean | undefined
  /** Seconds since the epoch, both included. */
  readonly from: number
  readonly to: number
  readonly page: number
  readonly pageSize: number
}

export const MOST = 1000
const MOST_IDS = 500

const listed = (text: string | undefined): string[] | undefined => {
  const all = (text ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
  return all.length > 0 ? [...new Set(all)] : undefined
}

function whole(text: string | undefined, name: string, most: number, usual: number): number | Fault {
  if (!text?.trim()) return usual
  const value = Number(text)
  return Number.isInteger(value) && value >= 1 && value <= most
    ? value
    : wrong(`${name} 应为 1 到 ${most} 的整数`, `${name} must be a whole number from 1 to ${most}`)
}

const isFault = (one: number | Fault): one is Fault => typeof one !== 'number'

/** Reads the parameters of GET requests; every fault is named. */
export function readAskedRequests(params: Params, now: number): AskedRequests | readonly Fault[] {
  const ids = listed(params['service_request_id'])
  const faults: Fault[] = []
  if (ids && ids.length > MOST_IDS)
    faults.push(wrong(`一次最多查 ${MOST_IDS} 个编号`, `At most ${MOST_IDS} service_request_id at once`))
  const states = listed(params['status'])?.map((one) => one.toLowerCase())
  if (states?.some((one) => one !== 'open' && one !== 'closed'))
    faults.push(wrong('status 只能是 open 或 closed', 'status is open or closed'))
  const span = spanOf({ start: params['start_date']?.trim() ?? '', end: params['end_date']?.trim() ?? '' }, now)
  faults.push(...span.faults)
  const page = whole(params['page'], 'page', 100_000, 1)
  const pageSize = whole(params['page_size'], 'page_size', MOST, MOST)
  for (const one of [page, pageSize]) if (isFault(one)) faults.push(one)
  // Named ids override everything else, faults of it included.
  if (ids && ids.length <= MOST_IDS)
    return { ids, codes: undefined, open: undefined, from: 0, to: 0, page: 1, pageSize: MOST_IDS }
  if (faults.length > 0 || isFault(page) || isFault(pageSize)) return faults
  return {
    ids,
    codes: listed(params['service_code']),
    open: states?.length === 1 ? states[0] === 'open' : undefined,
    from: span.from,
    to: span.to,
    page,
    pageSize,
  }
}
