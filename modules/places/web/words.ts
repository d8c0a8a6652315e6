import { dictionary } from '@lianxin/platform/i18n'
import { findEn } from './words/find.en.ts'
import { findZh } from './words/find.zh.ts'
import { gridEn } from './words/grid.en.ts'
import { gridZh } from './words/grid.zh.ts'
import { importsEn } from './words/imports.en.ts'
import { importsZh } from './words/imports.zh.ts'
import { treeEn } from './words/tree.en.ts'
import { treeZh } from './words/tree.zh.ts'

/** Everything the pages of this room say, in both languages. */
export const words = dictionary(
  { find: findZh, grid: gridZh, tree: treeZh, imports: importsZh },
  { find: findEn, grid: gridEn, tree: treeEn, imports: importsEn },
)
