import { shortCode, type PlaceCode } from './codes.ts'

/** Links to this room's pages. Free of zod. */
export const placesPaths = {
  findGrid: (query?: Readonly<Record<string, string>>) =>
    query ? `/grid?${new URLSearchParams(query).toString()}` : '/grid',
  grid: (code: PlaceCode) => `/grid/${shortCode(code)}`,
  browse: (code?: PlaceCode) => (code ? `/grid/in/${shortCode(code)}` : '/grid/in'),
  tree: (code?: PlaceCode) => (code ? `/console/places/${shortCode(code)}` : '/console/places'),
  rename: (code: PlaceCode) => `/console/places/${shortCode(code)}/rename`,
  describe: (code: PlaceCode) => `/console/places/${shortCode(code)}/describe`,
  split: (code: PlaceCode) => `/console/places/${shortCode(code)}/split`,
  merge: (code: PlaceCode) => `/console/places/${shortCode(code)}/merge`,
  importFile: () => '/console/place-imports',
  importReport: (id: string) => `/console/place-imports/${id}`,
  export: (format: 'csv' | 'geojson', code: PlaceCode) => `/console/places/${shortCode(code)}/export.${format}`,
  tiles: (version: number) => `/tiles/${version}/{z}/{x}/{y}.mvt`,
} as const
