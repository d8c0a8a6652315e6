import type { NoticeBook } from '@lianxin/notices/contract'
import { paths } from '../contract/paths.ts'

/** Code of what is told in the book. */
export const ANSWERED = 'privacy.answered'

/** What this room tells people: that a request about their data was answered, without what it was. */
export const privacyNotices: NoticeBook = {
  placeholders: {},
  topics: { privacy: { zh: '我的信息', en: 'my data', for: 'resident', must: true } },
  events: {
    [ANSWERED]: {
      topic: 'privacy',
      urgency: 'news',
      channels: ['sms'],
      placeholders: [],
      href: () => paths.mine(),
      zh: {
        title: '您关于个人信息的请求有了答复',
        text: '答复和依据在“我的信息”里。',
        sms: '【连心】您关于个人信息的请求有了答复，登录后在“我的信息”里查看。',
      },
      en: {
        title: 'Your request about your data was answered',
        text: 'The answer and its ground stand on "My data".',
        sms: 'Lianxin: your request about your data was answered. Sign in and open "My data".',
      },
    },
  },
}
