import MVT from 'ol/format/MVT.js'
import type RenderFeature from 'ol/render/Feature.js'
import { expect, test } from 'vitest'
import { squareMicros } from '../../testing/square-city.ts'
import { drawnFrom, buildTiles, type BuiltTile } from './build-tiles.ts'
import { EXTENT } from './mercator.ts'
import { simplified } from './simplify.ts'

const tiles = [...buildTiles(squareMicros(), (code) => `名${code.slice(-3)}`)]
const read = ({ body }: BuiltTile): RenderFeature[] =>
  new MVT().readFeatures(body.slice().buffer) as unknown as RenderFeature[]
const areaOf = (flat: readonly number[]): number => {
  let sum = 0
  for (let j = flat.length - 2, i = 0; i < flat.length; j = i, i += 2)
    sum += flat[j]! * flat[i + 1]! - flat[i]! * flat[j + 1]!
  return sum / 2
}

test('a map library reads every tile, and each level begins at its zoom', () => {
  for (const tile of tiles)
    for (const feature of read(tile)) {
      const layer = String(feature.get('layer'))
      expect(tile.z).toBeGreaterThanOrEqual(layer === 'label' ? 8 : drawnFrom[layer as keyof typeof drawnFrom])
      if (layer !== 'micro') expect(String(feature.get('code'))).toMatch(/^9901\d*$/)
    }
})

test('micro-grids of a tile meet without gap or overlap: their areas add up to that of their counties', () => {
  const [tile] = tiles.filter(({ z }) => z === 14).toSorted((a, b) => b.body.length - a.body.length)
  const total = (layer: string) =>
    read(tile!)
      .filter((one) => one.get('layer') === layer)
      .reduce((sum, one) => sum + areaOf(one.getFlatCoordinates() as number[]), 0)
  expect(total('micro')).not.toBe(0)
  expect(Math.abs(total('micro') - total('county')) / EXTENT ** 2).toBeLessThan(0.002)
})

test('every micro-grid has its name once at zoom 14, inside the tile that holds it', () => {
  const labels = tiles
    .filter(({ z }) => z === 14)
    .flatMap(read)
    .filter((one) => one.get('layer') === 'label' && one.get('level') === 'micro')
  expect(labels).toHaveLength(squareMicros().length)
  expect(new Set(labels.map((one) => one.get('code'))).size).toBe(labels.length)
})

test('simplifying keeps the ends of an arc and the shape of an island', () => {
  expect([...simplified(Int32Array.of(0, 0, 50, 1, 100, 0), 2)]).toEqual([0, 0, 100, 0])
  expect([...simplified(Int32Array.of(0, 0, 50, 9, 100, 0), 2)]).toEqual([0, 0, 50, 9, 100, 0])
  expect(simplified(Int32Array.of(0, 0, 90, 0, 90, 90, 0, 90, 0, 0), 2).length).toBe(10)
})
