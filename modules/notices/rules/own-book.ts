import type { NoticeBook } from '../contract/book.ts'
import { paths } from '../contract/paths.ts'

/** What this room itself tells: that notices wait, to those who want one message a day. */
export const ownBook: NoticeBook = {
  placeholders: {
    count: { zh: '未读通知数', en: 'unread notices', sort: 'text', example: '3' },
    lines: { zh: '每条一行', en: 'one line each', sort: 'text', example: '0402-0012-3457 …', matter: true },
  },
  topics: {
    daily: { zh: '每天一条汇总', en: 'one message a day', for: 'resident' },
  },
  events: {
    'notices.daily': {
      topic: 'daily',
      urgency: 'digest',
      channels: ['sms'],
      inApp: false,
      placeholders: ['count', 'lines'],
      href: () => paths.mine(),
      zh: {
        title: '您有 {count} 条新消息',
        text: '{lines}',
        sms: '【连心】您有 {count} 条新消息，请打开“我的消息”查看。',
      },
      en: {
        title: 'You have {count} new notices',
        text: '{lines}',
        sms: 'Lianxin: you have {count} new notices. Please open "My notices".',
      },
    },
  },
}
