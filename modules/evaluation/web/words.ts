import { dictionary } from '@lianxin/platform/i18n'
import { figuresEn } from './words/figures.en.ts'
import { figuresZh } from './words/figures.zh.ts'

/** Everything the pages of this room say, in both languages. */
export const words = dictionary({ figures: figuresZh }, { figures: figuresEn })

export type EvaluationWords = ReturnType<typeof words>
