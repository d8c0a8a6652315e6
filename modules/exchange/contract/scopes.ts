/** What a key may be used for (用途). Whatever is public needs no key. Free of zod, so that a page may read it. */
export const scopes = {
  'requests.write': { zh: '上报诉求', en: 'report requests' },
  'updates.write': { zh: '补充由它上报的诉求', en: 'add to requests it reported' },
  'own.read': { zh: '查看由它上报、但不公开的诉求', en: 'read requests it reported that are not public' },
} as const

export type ScopeCode = keyof typeof scopes
export const scopeCodes = Object.keys(scopes) as ScopeCode[]

/** Calls a minute: the most a key may be given, what is proposed, and what callers without a key have together from one address. */
export const callLimits = { most: 6000, proposed: 300, anonymous: 60 } as const
