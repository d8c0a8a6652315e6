/** What the reporter wants (性质), beside the category. Free of zod, so that a phone may read it. */
export const natures = {
  enquiry: { zh: '咨询', en: 'enquiry' },
  help: { zh: '求助', en: 'help' },
  complaint: { zh: '投诉', en: 'complaint' },
  report: { zh: '举报', en: 'report' },
  suggestion: { zh: '建议', en: 'suggestion' },
  praise: { zh: '表扬', en: 'praise' },
} as const

export type Nature = keyof typeof natures
export const natureCodes = Object.keys(natures) as Nature[]
