import type { NoticeBook } from '../contract/book.ts'

/** A small book: one thing told to residents, one to staff, one call. */
export const townBook: NoticeBook = {
  placeholders: {
    number: { zh: '编号', en: 'number', sort: 'text', example: '0402-0012-3457' },
    due: { zh: '时限', en: 'due', sort: 'time', example: '2026-03-06T09:30:00Z' },
    code: { zh: '查询码', en: 'code', sort: 'text', example: '12345678', once: true },
  },
  topics: {
    steps: { zh: '进展', en: 'steps', for: 'resident' },
    answer: { zh: '答复', en: 'the answer', for: 'resident', must: true },
    work: { zh: '派到我单位的', en: 'sent to my unit', for: 'staff' },
    call: { zh: '响铃', en: 'calls', for: 'staff', must: true },
  },
  events: {
    'town.step': {
      topic: 'steps',
      urgency: 'news',
      channels: ['sms'],
      placeholders: ['number', 'due', 'code'],
      href: (id) => `/my/${id}`,
      zh: { title: '{number} 有进展', text: '[{due} 前办好]', sms: '{number} 有进展[，查询码 {code}]' },
      en: { title: 'Progress on {number}', text: '[By {due}]', sms: 'Progress on {number}[, code {code}]' },
    },
    'town.answer': {
      topic: 'answer',
      urgency: 'news',
      channels: ['sms'],
      placeholders: ['number'],
      href: (id) => `/my/${id}`,
      zh: { title: '{number} 有答复', text: '请您评价', sms: '{number} 有答复' },
      en: { title: '{number} answered', text: 'Please rate it', sms: '{number} answered' },
    },
    'town.work': {
      topic: 'work',
      urgency: 'news',
      channels: [],
      placeholders: ['number'],
      href: (id) => `/console/cases/${id}`,
      zh: { title: '新派来 {number}', text: '请签收', sms: '新派来 {number}' },
      en: { title: '{number} sent to you', text: 'Please sign for it', sms: '{number} sent to you' },
    },
    'town.ring': {
      topic: 'call',
      urgency: 'call',
      channels: ['sms'],
      placeholders: ['number'],
      href: (id) => `/console/cases/${id}`,
      zh: { title: '紧急 {number}', text: '请立即处理', sms: '紧急 {number}' },
      en: { title: 'Urgent {number}', text: 'Take it now', sms: 'Urgent {number}' },
    },
  },
}
