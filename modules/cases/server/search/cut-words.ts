import { createRequire } from 'node:module'
import type { Jieba } from '@node-rs/jieba'
import type { dict } from '@node-rs/jieba/dict.js'
import type { Cut } from '../../rules/search-terms.ts'

let ready: Cut | undefined

/**
 * Takes Chinese text apart into words. The dictionary takes a quarter of a second and some 60 MB, so it is loaded when
 * somebody first searches or a case is first indexed, not at the start.
 */
export const cutWords: Cut = (text) => {
  ready ??= loadDictionary()
  return ready(text)
}

function loadDictionary(): Cut {
  const require = createRequire(import.meta.url)
  const { Jieba: Made } = require('@node-rs/jieba') as { Jieba: typeof Jieba }
  const { dict: words } = require('@node-rs/jieba/dict.js') as { dict: typeof dict }
  const jieba = Made.withDict(words)
  return (text) => jieba.cut(text, true)
}
