import type { Words } from '@lianxin/platform/i18n'
import type { findZh } from './find.zh.ts'

export const findEn: Words<typeof findZh> = {
  title: 'Which grid am I in',
  lead: 'Find the grid you live in, and see who its grid worker is and how to reach them.',
  query: 'Place name, village or grid code',
  queryHint: 'For example a community’s name, or the 15 digits on the notice at the gate',
  search: 'Search',
  here: 'Use my position',
  locating: 'Finding your position…',
  denied: 'Your position was not allowed. Allow it in the phone’s settings, or search by name',
  failed: 'No position was found. Try near a window, or search by name',
  browse: 'Go down the list of villages',
  browseHint: 'No map, no typing',
  found: 'You are here',
  choose: 'There are several micro-grids here; choose the one you live in',
  open: 'See the grid here',
  none: 'Nothing found. Try other words, or go down the list of villages',
  several: (n: number) => `${n} places found; choose one`,
  use: 'Report from here',
  point: 'The point you chose',
}
