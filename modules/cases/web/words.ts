import { dictionary } from '@lianxin/platform/i18n'
import { deskEn } from './words/desk.en.ts'
import { deskZh } from './words/desk.zh.ts'
import { reportEn } from './words/report.en.ts'
import { reportZh } from './words/report.zh.ts'
import { requestEn } from './words/request.en.ts'
import { requestZh } from './words/request.zh.ts'

/** Everything the pages of this room say, in both languages. */
export const words = dictionary(
  { report: reportZh, request: requestZh, desk: deskZh },
  { report: reportEn, request: requestEn, desk: deskEn },
)

export type CasesWords = ReturnType<typeof words>
