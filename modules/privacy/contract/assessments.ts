/** When an impact assessment is due before data is handled (PIPL 55). Free of zod. */
export const occasions = {
  sensitive: { zh: '处理敏感个人信息', en: 'sensitive data' },
  automated: { zh: '利用个人信息进行自动化决策', en: 'automated decisions' },
  shared: { zh: '委托处理、对外提供或者公开', en: 'entrusting, passing on or publishing' },
  abroad: { zh: '向境外提供', en: 'passing abroad' },
  other: { zh: '其他对个人权益有重大影响的处理', en: 'other uses that weigh on people’s rights' },
} as const
export type Occasion = keyof typeof occasions
export const occasionCodes = Object.keys(occasions) as Occasion[]

export const conclusions = {
  go: { zh: '可以处理', en: 'may go on' },
  change: { zh: '整改后处理', en: 'after changes' },
  stop: { zh: '不得处理', en: 'must not' },
} as const
export type Conclusion = keyof typeof conclusions
export const conclusionCodes = Object.keys(conclusions) as Conclusion[]
