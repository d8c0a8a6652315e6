/** Small tables of the call-back. Free of zod, so that a phone may read them. */
interface Named {
  readonly zh: string
  readonly en: string
}

/** Why somebody is called back. */
export const callReasons = {
  unhappy: { zh: '不满意', en: 'unhappy' },
  assisted: { zh: '代报，可能没有智能手机', en: 'reported for someone, perhaps without a smartphone' },
  withdrawn: { zh: '承办联系后撤回', en: 'withdrawn after the unit’s contact' },
  random: { zh: '随机抽取', en: 'drawn at random' },
} as const satisfies Record<string, Named>
export type CallReason = keyof typeof callReasons

/** What came of a call. */
export const callOutcomes = {
  answered: { zh: '回答了', en: 'answered' },
  declined: { zh: '不愿回答', en: 'declined to answer' },
  unreached: { zh: '没有联系上', en: 'not reached' },
} as const satisfies Record<string, Named>
export type CallOutcome = keyof typeof callOutcomes
export const callOutcomeCodes = Object.keys(callOutcomes) as CallOutcome[]
