import { z } from 'zod'
import { route } from '@lianxin/platform/http'

/** Columns of a file of open cases, by the heads it may have. */
export const importColumns = {
  number: { zh: '原编号', en: 'number', needed: true },
  text: { zh: '内容', en: 'text', needed: true },
  category: { zh: '类别', en: 'category', needed: true },
  place: { zh: '地点', en: 'place', needed: true },
  unit: { zh: '承办单位', en: 'unit', needed: false },
  acceptedAt: { zh: '受理时间', en: 'accepted_at', needed: true },
  due: { zh: '办理时限', en: 'due', needed: true },
  signed: { zh: '已签收', en: 'signed', needed: false },
  name: { zh: '反映人', en: 'name', needed: false },
  phone: { zh: '电话', en: 'phone', needed: false },
} as const
export type ImportColumn = keyof typeof importColumns
export const importColumnCodes = Object.keys(importColumns) as ImportColumn[]

/** What belongs into each column, for the template and the page beside it. */
export const importNotes: Readonly<Record<ImportColumn, { readonly zh: string; readonly en: string }>> = {
  number: { zh: '原系统里的编号，每件一个，不能重复', en: 'its number in the system it comes from, one each' },
  text: { zh: '反映人说了什么，照原文', en: 'what was reported, word for word' },
  category: {
    zh: '四位类别编码，见“类别”页面',
    en: 'the four-digit code of the category, as the page of kinds has it',
  },
  place: { zh: '网格或微网格的编码，或者全名', en: 'code or full name of the grid or micro-grid' },
  unit: {
    zh: '现在由谁办：单位编号或全名，曾用名也可以；空着表示还没派',
    en: 'who has it now: id or full name, a former one too; empty when nobody has it yet',
  },
  acceptedAt: {
    zh: '受理时间，写成 2026-03-03 10:00；时限照它算',
    en: 'when it was accepted, as 2026-03-03 10:00; the clock counts from it',
  },
  due: {
    zh: '答应反映人的办结时限，写法同上，照原来的算',
    en: 'by when it was promised, written alike; kept as promised',
  },
  signed: {
    zh: '承办单位签收了没有：是或否，空着算是',
    en: 'whether the unit has signed for it: yes or no, empty means yes',
  },
  name: { zh: '反映人怎么称呼', en: 'what the reporter is called' },
  phone: { zh: '反映人的手机，用来通知进展、请他评价', en: 'the reporter’s mobile, to be told and to rate' },
}

/** Number of the line that the template shows as an example; a line that still bears it is passed over. */
export const EXAMPLE_NUMBER = '示例（导入时跳过这一行）'

/** What may be wrong with a line, each with its sentence. */
export const importFaults = {
  missing: { zh: '没有填', en: 'is missing' },
  column_missing: { zh: '表头没有这一列', en: 'has no column in the head' },
  unreadable: { zh: '这一行读不出来，检查引号和分隔符', en: 'cannot be read: look at quotes and separators' },
  category_unknown: { zh: '没有这个类别，应为四位编码', en: 'no such category; a code of four digits is needed' },
  place_unknown: { zh: '没有这个地方，应为编码或全名', en: 'no such place; a code or a full name is needed' },
  place_not_yours: { zh: '不在您管理的范围内', en: 'lies outside your own place' },
  unit_unknown: { zh: '没有这个单位，应为编号或全名', en: 'no such unit; an id or the full name is needed' },
  time_wrong: { zh: '时间应写成 2026-03-03 10:00', en: 'write the time as 2026-03-03 10:00' },
  in_future: { zh: '受理时间不能晚于现在', en: 'cannot lie in the future' },
  due_first: { zh: '办理时限不能早于受理时间', en: 'cannot lie before acceptance' },
  phone_wrong: { zh: '手机号应为 11 位数字', en: 'eleven digits are needed' },
  twice: { zh: '文件里这个编号出现了两次', en: 'stands twice in the file' },
  known: { zh: '这个编号已经导入过', en: 'was imported before' },
  too_many: { zh: '一次最多 5000 行，请分成几份', en: 'at most 5000 lines at once; please divide the file' },
} as const
export type ImportFaultCode = keyof typeof importFaults
export const importFaultCodes = Object.keys(importFaults) as ImportFaultCode[]

export const ImportFault = z.object({
  /** Line of the file, the head being the first. */
  row: z.number().int(),
  column: z.enum(importColumnCodes).nullable(),
  code: z.enum(importFaultCodes),
})
export type ImportFault = z.infer<typeof ImportFault>

export const ImportReply = z.object({ imported: z.number().int(), faults: z.array(ImportFault) })
export type ImportReply = z.infer<typeof ImportReply>

/** Open cases of another system, taken over in the middle with their clocks. */
export const importRoutes = {
  importCases: route({
    method: 'POST',
    path: '/api/cases/import',
    summary: '导入在办诉求（CSV，整份成功或一件不动）',
    power: 'cases.import',
    body: z.object({ csv: z.string().max(5_000_000) }),
    reply: ImportReply,
    refusals: [],
  }),
}
