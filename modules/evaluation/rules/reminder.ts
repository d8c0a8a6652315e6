import { casesPaths, type CaseId } from '@lianxin/cases/contract'
import type { NoticeBook } from '@lianxin/notices/contract'

/** Days after the answer on which she is reminded, once; on the seventh the case closes as unrated. */
export const REMIND_AFTER_DAYS = 5
export const RATE_WITHIN_DAYS = 7

/** Code of the reminder in the book. */
export const REMIND = 'evaluation.remind'

/** The topic it belongs to, which a resident may switch off. */
export const remindTopics = {
  rating_reminder: { zh: '提醒我评价，只一次', en: 'one reminder to rate', for: 'resident' },
} as const satisfies NoticeBook['topics']

/** One reminder to rate, without the matter itself, since others may read a phone. */
export const remindEvents = {
  [REMIND]: {
    topic: 'rating_reminder',
    urgency: 'news',
    channels: ['sms'],
    placeholders: ['number'],
    href: (object: string) => casesPaths.my.show(object as CaseId),
    zh: {
      title: '诉求 {number} 还等您评价',
      text: '两天内可以评：解决了没有，只有您能说。不评不算满意。',
      sms: '【连心】诉求 {number} 已答复，两天内可以评价：解决了没有，只有您能说。不评不算满意。',
    },
    en: {
      title: 'Request {number} waits for your rating',
      text: 'For two more days: only you can say whether it is solved. Silence never counts as content.',
      sms: 'Lianxin: request {number} was answered. You may rate it for two more days: only you can say whether it is solved.',
    },
  },
} as const satisfies NoticeBook['events']
