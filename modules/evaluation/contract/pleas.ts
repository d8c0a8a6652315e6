/** Small tables of what units put before the panel. Free of zod, so that a phone may read them. */
interface Named {
  readonly zh: string
  readonly en: string
}

/** What a unit asks for. A case may be left out before its period freezes; the rest corrects what is frozen. */
export const claims = {
  exclude: { zh: '剔除：不计入考核', en: 'leave it out of the assessment', about: 'case' },
  other_unit: { zh: '不该算在本单位', en: 'not this unit’s to count', about: 'case' },
  in_time: { zh: '没有超期', en: 'was not late', about: 'case' },
  no_rating: { zh: '评价无效', en: 'the rating is not valid', about: 'case' },
  recount: { zh: '数字更正', en: 'the figure is wrong', about: 'figure' },
} as const satisfies Record<string, Named & { readonly about: 'case' | 'figure' }>
export type Claim = keyof typeof claims
export const claimCodes = Object.keys(claims) as Claim[]

/** On what ground. */
export const grounds = {
  impossible: { zh: '诉求无法实现或不合法', en: 'what is asked cannot or may not be done' },
  no_remit: { zh: '不在任何单位职责内', en: 'within nobody’s duties' },
  force: { zh: '不可抗力', en: 'beyond anybody’s control' },
  untrue: { zh: '反映的情况不属实', en: 'what was reported is not so' },
  repeated: { zh: '同一事反复反映，没有新情况', en: 'the same again, with nothing new' },
  record: { zh: '记录有误', en: 'it was recorded wrongly' },
  other: { zh: '其他', en: 'other' },
} as const satisfies Record<string, Named>
export type Ground = keyof typeof grounds
export const groundCodes = Object.keys(grounds) as Ground[]

/** Where it stands. */
export const pleaStates = {
  open: { zh: '待评议', en: 'before the panel' },
  upheld: { zh: '同意', en: 'upheld' },
  refused: { zh: '不同意', en: 'refused' },
} as const satisfies Record<string, Named>
export type PleaState = keyof typeof pleaStates

/** Fewest members of a panel, and fewest who may decide once those concerned stand aside. */
export const FEWEST_MEMBERS = 3
