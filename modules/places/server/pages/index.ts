import type { Page } from '@lianxin/platform/http'
import type { PlacesState } from '../state.ts'
import { actPages } from './acts.page.tsx'
import { browsePages } from './browse.page.tsx'
import { findGridPage } from './find-grid.page.tsx'
import { gridCardPage } from './grid-card.page.tsx'
import { importPages } from './import.page.tsx'
import { tilesPage } from './tiles.page.ts'
import { treePages } from './tree.page.tsx'

/** All pages of the room. */
export const pages = (state: PlacesState): Page[] => [
  findGridPage(state),
  ...browsePages(state),
  gridCardPage(state),
  tilesPage(state),
  ...treePages(state),
  ...actPages(state),
  ...importPages(state),
]
