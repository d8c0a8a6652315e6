import { dictionary } from '@lianxin/platform/i18n'
import { keysEn } from './words/keys.en.ts'
import { keysZh } from './words/keys.zh.ts'
import { openDataEn } from './words/open-data.en.ts'
import { openDataZh } from './words/open-data.zh.ts'

/** Everything the pages of this room say, in both languages. */
export const words = dictionary(
  {
    keys: keysZh, //
    openData: openDataZh,
  },
  {
    keys: keysEn, //
    openData: openDataEn,
  },
)
