/** Days after the answer on which she is reminded, once; on the seventh the case closes as unrated. */
export const REMIND_AFTER_DAYS = 5
export const RATE_WITHIN_DAYS = 7

/** The text of the reminder: short, without the matter itself, since a phone may be read by others. */
export function reminderText(number: string, lang: 'zh' | 'en'): string {
  return lang === 'zh'
    ? `【连心】诉求 ${number} 已答复，两天内可以评价：解决了没有，只有您能说。不评不算满意。`
    : `Lianxin: request ${number} was answered. You may rate it for two more days: only you can say whether it is solved.`
}
