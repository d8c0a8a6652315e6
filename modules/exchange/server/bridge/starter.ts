import { outcomeCodes, outcomes, statuses, statusRows } from '@lianxin/cases/contract'
import type { Mapping } from '../../contract/bridge/mapping.ts'

/** A mapping to begin with: every name there is, to be changed to those of the other side. */
export function starterMapping(): string {
  const mapping: Mapping = {
    format: 'lianxin-bridge/1',
    fields: {
      number: 'orderNo',
      sequence: 'seq',
      kind: 'msgType',
      text: 'content',
      category: 'typeCode',
      place: 'areaCode',
      address: 'address',
      name: 'callerName',
      phone: 'callerPhone',
      receivedAt: 'acceptTime',
      due: 'deadline',
      state: 'status',
      words: 'remark',
      files: 'attachments',
    },
    kinds: { NEW: 'order', STATUS: 'state', ADD: 'words' },
    coordinates: 'gcj02',
    timezone: 'Asia/Shanghai',
    clock: { due: 'earlier', margin: 4 },
    categories: {},
    places: { '*': 'address' },
    statesIn: {
      CANCELLED: { act: 'withdraw' },
      URGED: { act: 'urge' },
      SATISFIED: { act: 'rate', solved: 'yes', score: 5 },
      UNSATISFIED: { act: 'rate', solved: 'no', score: 1 },
      REOPENED: { act: 'reopen' },
      RECEIVED: { act: 'none' },
    },
    statesOut: Object.fromEntries(statuses.map((status) => [status, statusRows[status].zh])) as Mapping['statesOut'],
    outcomes: Object.fromEntries(outcomeCodes.map((code) => [code, outcomes[code].zh])) as Mapping['outcomes'],
    out: {
      number: 'orderNo',
      ourNumber: 'extNo',
      sequence: 'seq',
      state: 'status',
      at: 'time',
      unit: 'handleDept',
      due: 'deadline',
      words: 'remark',
      outcome: 'result',
      reply: 'replyContent',
      files: 'attachments',
    },
  }
  return JSON.stringify(mapping, null, 2)
}
