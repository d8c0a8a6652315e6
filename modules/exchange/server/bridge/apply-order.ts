import { actByBridge, reportByBridge, type ByBridge } from '@lianxin/cases'
import { derivedActId, isRefusal } from './refused.ts'
import type { Id } from '@lianxin/platform/ids'
import type { HeldFault } from '../../contract/bridge/faults.ts'
import type { Mapping } from '../../contract/bridge/mapping.ts'
import { meetDue, meetOrder, meetState, type Chosen } from '../../rules/bridge/meet.ts'
import type { Message } from '../../rules/bridge/read-message.ts'
import type { ExchangeState } from '../deps.ts'
import type { LiveBridge } from './live-mapping.ts'

/** What came of a message: a case, nothing to do, or a person must be asked; `note` is told to a person beside a success. */
export type Applied =
  | { readonly done: true; readonly caseId: Id | null; readonly note?: HeldFault }
  | { readonly held: HeldFault; readonly detail?: string }

interface Applying {
  readonly bridge: LiveBridge
  readonly mapping: Mapping
  readonly message: Message
  /** The case it became, when it is one. */
  readonly caseId: Id | null
  readonly chosen?: Chosen
}

const MIN_TEXT = '（对方没有写内容）'

/** Does what a message asks, through the doors of the cases; done again it is done once. Refusals wait for a person. */
export async function applyMessage(state: ExchangeState, one: Applying): Promise<Applied> {
  try {
    if (one.message.kind === 'order') return await makeCase(state, one)
    if (one.caseId === null) return { held: 'refused', detail: 'no_case' }
    return one.message.kind === 'words'
      ? await addWords(state, one, one.caseId)
      : await takeState(state, one, one.caseId)
  } catch (error) {
    if (!isRefusal(error)) throw error
    return { held: 'refused', detail: error.code }
  }
}

const doer = ({ bridge, message }: Applying): ByBridge => ({
  bridge: bridge.id,
  name: bridge.name,
  number: message.number,
})

async function makeCase(state: ExchangeState, one: Applying): Promise<Applied> {
  const { mapping, message, bridge, chosen } = one
  const met = meetOrder(mapping, message, chosen)
  if ('held' in met) return met
  const report = {
    actId: derivedActId(`${bridge.id}:${message.number}`),
    text: message.text || MIN_TEXT,
    place: { ...met.place, ...(message.address === null ? {} : { address: message.address }) },
    ...(met.category === undefined ? {} : { category: met.category }),
    ...(message.name === null ? {} : { name: message.name }),
    ...(message.phone === null ? {} : { phone: message.phone }),
  }
  const dueOf = (ours: number | null) => meetDue(mapping, ours, message.due)
  const uploads = message.files.map(({ base64 }) => ({ base64 }))
  try {
    const { id } = await reportByBridge(state.cases, doer(one), report, { dueOf, uploads })
    return { done: true, caseId: id }
  } catch (error) {
    if (!isRefusal(error) || uploads.length === 0 || !/^(photo|voice|document|file)_/.test(error.code)) throw error
    const { id } = await reportByBridge(state.cases, doer(one), report, { dueOf, uploads: [] })
    return { done: true, caseId: id, note: 'file_unreadable' }
  }
}

async function addWords(state: ExchangeState, one: Applying, id: Id): Promise<Applied> {
  const { message, bridge } = one
  const words = message.words ?? message.text
  const actId = derivedActId(`${bridge.id}:${message.number}:${message.seq}`)
  const uploads = message.files.map(({ base64 }) => ({ base64 }))
  await actByBridge(state.cases, doer(one), id, 'add', { actId, words }, uploads)
  return { done: true, caseId: id }
}

async function takeState(state: ExchangeState, one: Applying, id: Id): Promise<Applied> {
  const { mapping, message, bridge } = one
  const asked = meetState(mapping, message.state)
  if (!asked) return { held: 'state_unmapped', ...(message.state ? { detail: message.state } : {}) }
  const actId = derivedActId(`${bridge.id}:${message.number}:${message.seq}`)
  const why =
    message.words && message.words.length >= 5
      ? message.words.slice(0, 500)
      : `${bridge.name}：${message.words ?? message.state ?? ''}（对接转来）`
  switch (asked.act) {
    case 'none':
      return { done: true, caseId: id }
    case 'rate':
      await actByBridge(state.cases, doer(one), id, 'rate', {
        actId,
        solved: asked.solved,
        score: asked.score,
        ...(message.words ? { words: message.words.slice(0, 500) } : {}),
      })
      break
    case 'add':
      await actByBridge(state.cases, doer(one), id, 'add', { actId, words: message.words ?? message.text })
      break
    default:
      await actByBridge(state.cases, doer(one), id, asked.act, { actId, why })
  }
  return { done: true, caseId: id }
}
