import type { NoticeBook } from '../contract/book.ts'
import { paths } from '../contract/paths.ts'

/** Codes of what this room itself tells. */
export const DIGEST = 'notices.digest'
export const CONFIRM = 'notices.confirm_email'

/** What this room itself tells: what was held for a digest, and the link that confirms an e-mail address. */
export const ownBook: NoticeBook = {
  placeholders: {
    count: { zh: '几条通知', en: 'number of notices', sort: 'text', example: '3' },
    lines: { zh: '每条一行', en: 'one line each', sort: 'text', example: '诉求 0402-0012-3457 有进展', matter: true },
    link: { zh: '确认链接', en: 'link', sort: 'text', example: 'https://…/notices/email?…', once: true },
    hours: { zh: '链接几小时有效', en: 'hours the link holds', sort: 'text', example: '24' },
  },
  topics: {
    digest: { zh: '汇总', en: 'digest', for: 'resident' },
    account: { zh: '确认我的地址', en: 'confirming an address', for: 'resident', must: true },
  },
  events: {
    [DIGEST]: {
      topic: 'digest',
      urgency: 'digest',
      channels: ['sms'],
      oneWay: true,
      inApp: false,
      placeholders: ['count', 'lines'],
      href: () => paths.either(),
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
    [CONFIRM]: {
      topic: 'account',
      urgency: 'news',
      channels: ['email'],
      oneWay: true,
      inApp: false,
      placeholders: ['link', 'hours'],
      zh: {
        title: '确认您的邮箱',
        text: '有人在连心平台把这个邮箱设为接收通知的邮箱。如果是您，请在 {hours} 小时内打开下面的链接，按“确认”：\n\n{link}\n\n如果不是您，不用理会：不确认，就不会再给您发信。',
        sms: '请打开邮件里的链接确认邮箱。',
      },
      en: {
        title: 'Confirm your e-mail address',
        text: 'Somebody asked Lianxin to send notices to this address. If it was you, open this link within {hours} hours and press "Confirm":\n\n{link}\n\nIf it was not you, do nothing: without it no more letters come.',
        sms: 'Please open the link in the e-mail to confirm the address.',
      },
    },
  },
}
