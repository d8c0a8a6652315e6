import { addFrom, type SentFile } from '@lianxin/cases'
import type { CaseId } from '@lianxin/cases/contract'
import { secondsIn, spanOf } from '../../rules/open311/dates.ts'
import { list, type Document } from '../../rules/open311/document.ts'
import { Faulty, refuseIf, wrong, type Fault } from '../../rules/open311/fault.ts'
import { MOST, type Params } from '../../rules/open311/asked-requests.ts'
import type { Sent } from '../../rules/open311/read-report.ts'
import type { ExchangeState } from '../deps.ts'
import type { HeldKey } from '../keys/open-call.ts'
import { actIdOf, broughtBy } from './report.ts'
import { idsIn, keepNow, readUpdates, type UpdateRow } from './requests.read.ts'
import { jurisdictionIn } from './jurisdiction.ts'

const MOST_WORDS = 1000

/** Changes of state, of the last ninety days or within a span of at most as many. */
export function askedUpdates(state: ExchangeState, params: Params): Promise<UpdateRow[]> {
  const county = jurisdictionIn(state, params['jurisdiction_id'])
  const now = Math.floor(state.clock.now().epochMilliseconds / 1000)
  const numbers = params['service_request_id']?.split(',').filter((one) => one.trim() !== '') ?? []
  const { from, to, faults } = spanOf(
    { start: params['start_date']?.trim() ?? '', end: params['end_date']?.trim() ?? '' },
    now,
  )
  if (numbers.length === 0) refuseIf(faults)
  const ids = numbers.length > 0 ? idsIn(state, numbers) : undefined
  return readUpdates(state, county, { ids, from, to }, MOST)
}

function faultsOf(get: (name: string) => string): Fault[] {
  const faults: Fault[] = []
  if (get('service_request_id') === '')
    faults.push(wrong('请给出 service_request_id', 'service_request_id was not provided'))
  const words = get('description')
  if (words === '')
    faults.push(wrong('请写 description：要补充什么', 'description was not provided: say what is to be added'))
  if ([...words].length > MOST_WORDS)
    faults.push(wrong(`description 最多 ${MOST_WORDS} 字`, `description may have ${MOST_WORDS} characters at most`))
  const at = get('updated_datetime')
  if (at !== '' && secondsIn(at) === undefined)
    faults.push(wrong('updated_datetime 应为 W3C 日期时间', 'updated_datetime must be a W3C date-time'))
  return faults
}

/**
 * An addition to a request by the key that brought it: what its reporter says in addition (补充情况). Refuses a request
 * of somebody else as one that does not exist. A state that is sent along changes nothing: it is ours to say.
 */
export async function addByOpen311(
  state: ExchangeState,
  key: HeldKey,
  sent: Sent,
  files: readonly SentFile[],
): Promise<Document> {
  const get = (name: string) => sent.find(([one]) => one === name)?.[1].trim() ?? ''
  refuseIf(faultsOf(get))
  const [id] = await broughtBy(state, key, idsIn(state, [get('service_request_id')]))
  if (!id) throw new Faulty(wrong('没有找到这个 service_request_id', 'service_request_id was not found', 404))
  const reply = await add(state, key, id, get, files)
  return { root: 'service_request_updates', body: list('request_update', [{ update_id: reply }]) }
}

async function add(
  state: ExchangeState,
  key: HeldKey,
  id: CaseId,
  get: (name: string) => string,
  files: readonly SentFile[],
): Promise<string> {
  const words = get('description')
  // Their own number of the update says which one it is; without it the same words are the same update.
  const actId = actIdOf(JSON.stringify([key.id, id, get('update_id') || words, get('updated_datetime')]))
  const { number, version } = await addFrom(state.cases, id, { actId, words }, files)
  await keepNow(state, id)
  return `${number}.${version}`
}
