import type { NoticeBook } from '@lianxin/notices/contract'

/** What texts about a case may name. What says what the matter is about never stands in a text message. */
export const placeholders = {
  number: { zh: '诉求编号', en: 'number of the request', sort: 'text', example: '0402-0012-3457' },
  code: { zh: '查询码', en: 'code of the receipt', sort: 'text', example: '12345678', once: true },
  unit: { zh: '承办单位', en: 'handling unit', sort: 'text', example: '解放街道综合行政执法队' },
  due: { zh: '办理时限', en: 'to be done by', sort: 'time', example: '2026-03-06T09:30:00Z' },
  place: { zh: '地点', en: 'place', sort: 'text', example: '解放街道百花社区第一网格', matter: true },
  reason: { zh: '不予受理的原因', en: 'why it is not accepted', sort: 'text', example: '应当走法定途径' },
  way: { zh: '该找谁', en: 'the right way', sort: 'text', example: '请向法院、仲裁委员会或信访部门提出。' },
  words: {
    zh: '办理人写的话',
    en: 'words of whoever did it',
    sort: 'text',
    example: '已经到场，正在清运',
    matter: true,
  },
  minutes: { zh: '几分钟后再响', en: 'minutes until it rings again', sort: 'text', example: '5' },
  step: { zh: '等谁做什么', en: 'what it waits for', sort: 'text', example: '签收' },
} as const satisfies NoticeBook['placeholders']

export type PlaceholderName = keyof typeof placeholders
