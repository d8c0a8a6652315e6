/** What may be wrong with a mapping file, beyond its form. Free of zod. */
export const mappingFaults = {
  json: { zh: '这里的 JSON 写得不对', en: 'The JSON is wrong here' },
  twice: { zh: '这个名字写了两次，后一个会盖掉前一个', en: 'This name stands twice; the later one would win' },
  category_unknown: { zh: '我们没有这个类别编码', en: 'We have no category with this code' },
  place_unknown: {
    zh: '我们没有这个地方编码，或不在对接的范围里',
    en: 'We have no such place code, or it is outside the bridge’s place',
  },
  place_way: { zh: '“*”只能是 address 或 point', en: '"*" may be address or point only' },
  state_missing: { zh: '缺这个状态；不告诉对方就写 null', en: 'This state is missing; write null when it is not told' },
  outcome_missing: { zh: '缺这个办理结果', en: 'This outcome is missing' },
  sequence_needed: {
    zh: '有状态或补充消息时必须有 sequence，否则分不清先后',
    en: 'Where states or additions come in, sequence is needed to tell the order',
  },
  kind_needed: {
    zh: 'kinds 里不止一种消息，就要有 kind 字段',
    en: 'With more than one kind of message, the field kind is needed',
  },
  state_field_needed: { zh: '有状态消息，就要有 state 字段', en: 'Where states come in, the field state is needed' },
  place_field_needed: {
    zh: '地点从哪里来？要有 place、address 或 lon、lat 之一，并在 places 里说清',
    en: 'Where does the place come from? Give place, address, or lon and lat, and say so in places',
  },
} as const
export type MappingFaultCode = keyof typeof mappingFaults

export interface MappingFault {
  readonly line: number
  /** Where in the file: `statesOut.rated`. */
  readonly path: string
  readonly zh: string
  readonly en: string
}

/** Why a message waits for a person. */
export const heldFaults = {
  category_unmapped: { zh: '对方的类别没有对应', en: 'Their category is not mapped' },
  place_unmapped: { zh: '对方的地点没有对应', en: 'Their place is not mapped' },
  state_unmapped: { zh: '不认识对方的这个状态', en: 'Their state is not known' },
  changed: {
    zh: '同一编号和序号，两次内容不一样',
    en: 'Sent twice under one number and sequence, with different words',
  },
  clock: { zh: '我方办结时限晚于对方的时限', en: 'We promise it later than they do' },
  file_unreadable: {
    zh: '附件打不开，已建单但没有附件',
    en: 'An attachment cannot be read; the case was made without it',
  },
  refused: { zh: '我方这一步现在做不了', en: 'This step is not possible here now' },
  settled: {
    zh: '这张工单已线下说好，之后又来了消息',
    en: 'The order was settled by hand, and this came afterwards',
  },
  not_taken: { zh: '对方没有收下我方的消息', en: 'The other side did not take our message' },
} as const
export type HeldFault = keyof typeof heldFaults
