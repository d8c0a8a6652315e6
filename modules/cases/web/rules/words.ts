import { dictionary } from '@lianxin/platform/i18n'
import { draftEn } from './words/draft.en.ts'
import { draftZh } from './words/draft.zh.ts'
import { rulesEn } from './words/rules.en.ts'
import { rulesZh } from './words/rules.zh.ts'

/** The sentences of the pages of routing rules, their draft and its dry runs. */
export const words = dictionary({ ...rulesZh, ...draftZh }, { ...rulesEn, ...draftEn })

export type RulesWords = ReturnType<typeof words>
