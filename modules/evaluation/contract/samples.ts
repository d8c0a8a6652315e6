/** Small tables of the blind check and of findings. Free of zod, so that a phone may read them. */
interface Named {
  readonly zh: string
  readonly en: string
}

/** What a case is drawn from, so that what is settled on the spot and what nobody rated is looked at too. */
export const strata = {
  on_spot: { zh: '自办自结', en: 'settled on the spot' },
  rated: { zh: '已评价', en: 'rated' },
  unrated: { zh: '未评价', en: 'unrated' },
  staff: { zh: '工作人员发现', en: 'found by staff' },
} as const satisfies Record<string, Named>
export type Stratum = keyof typeof strata
export const stratumCodes = Object.keys(strata) as Stratum[]

/** What the checker saw: is it as the answer says? */
export const verdicts = {
  true: { zh: '属实', en: 'as stated' },
  partly: { zh: '部分属实', en: 'partly as stated' },
  not: { zh: '不属实', en: 'not as stated' },
  unknown: { zh: '看不出来', en: 'cannot tell' },
} as const satisfies Record<string, Named>
export type Verdict = keyof typeof verdicts
export const verdictCodes = Object.keys(verdicts) as Verdict[]

/** What looks unlike chance. */
export const findingKinds = {
  five_run: { zh: '同一承办人连续五分', en: 'a run of fives for one handler' },
  five_share: { zh: '同一承办人五分过多', en: 'more fives for one handler than chance' },
  soon_rated: { zh: '联系后几分钟内评价', en: 'rated within minutes of a contact' },
  one_device: { zh: '疑似同一设备多次评价', en: 'several reporters’ ratings from one device' },
  withdrawn: { zh: '联系后撤回', en: 'withdrawn after a contact' },
} as const satisfies Record<string, Named>
export type FindingKind = keyof typeof findingKinds

/** What a person makes of a finding. */
export const opinions = {
  explained: { zh: '有合理解释', en: 'explained' },
  follow_up: { zh: '需要进一步核实', en: 'to be followed up' },
} as const satisfies Record<string, Named>
export type Opinion = keyof typeof opinions
export const opinionCodes = Object.keys(opinions) as Opinion[]
