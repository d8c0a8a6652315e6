import { dictionary } from '@lianxin/platform/i18n'
import { callbacksEn } from './words/callbacks.en.ts'
import { callbacksZh } from './words/callbacks.zh.ts'
import { figuresEn } from './words/figures.en.ts'
import { figuresZh } from './words/figures.zh.ts'

/** Everything the pages of this room say, in both languages. */
export const words = dictionary(
  { figures: figuresZh, callbacks: callbacksZh },
  { figures: figuresEn, callbacks: callbacksEn },
)

export type EvaluationWords = ReturnType<typeof words>
