import type { PlaceCode } from '../../contract/codes.ts'
import { writeCsv, writeGeoJson } from '../../rules/import/write-rows.ts'
import type { PlaceBook } from '../book/place-book.ts'

/** A subtree as a file with the columns an import reads; GeoJSON carries the borders. */
export function exportPlaces(book: PlaceBook, code: PlaceCode, format: 'csv' | 'geojson', lang: 'zh' | 'en'): string {
  const places = book.inside(code).map((place) => {
    const shape = book.shapeOf(place.code)
    return shape ? { ...place, shape } : place
  })
  return format === 'csv' ? writeCsv(places, lang) : writeGeoJson(places)
}
