import { dictionary } from '@lianxin/platform/i18n'
import { callbacksEn } from './words/callbacks.en.ts'
import { callbacksZh } from './words/callbacks.zh.ts'
import { panelEn } from './words/panel.en.ts'
import { panelZh } from './words/panel.zh.ts'
import { periodsEn } from './words/periods.en.ts'
import { periodsZh } from './words/periods.zh.ts'
import { schemesEn } from './words/schemes.en.ts'
import { schemesZh } from './words/schemes.zh.ts'
import { samplesEn } from './words/samples.en.ts'
import { samplesZh } from './words/samples.zh.ts'
import { figuresEn } from './words/figures.en.ts'
import { figuresZh } from './words/figures.zh.ts'

/** Everything the pages of this room say, in both languages. */
export const words = dictionary(
  {
    figures: figuresZh,
    callbacks: callbacksZh,
    samples: samplesZh,
    periods: periodsZh,
    panel: panelZh,
    schemes: schemesZh,
  },
  {
    figures: figuresEn,
    callbacks: callbacksEn,
    samples: samplesEn,
    periods: periodsEn,
    panel: panelEn,
    schemes: schemesEn,
  },
)

export type EvaluationWords = ReturnType<typeof words>
