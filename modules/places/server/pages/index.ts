import type { Page } from '@lianxin/platform/http'
import type { PlacesState } from '../state.ts'

/** All pages of the room. */
export const pages = (_state: PlacesState): Page[] => []
