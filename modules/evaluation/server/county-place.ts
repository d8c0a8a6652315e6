import { toPlaceCode, type County, type PlaceCode } from '@lianxin/platform/ids'

/** The code of a county as a place. */
export const countyPlace = (county: County): PlaceCode => toPlaceCode(`${county}000000000000`)
