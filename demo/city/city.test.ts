import { createHash } from 'node:crypto'
import { digitsOf, levelOf, levels, parentOf, type Level } from '@lianxin/places/contract'
import { area2, crossingsOf, holds } from '@lianxin/places/rules'
import { expect, test } from 'vitest'
import { drawCity, shapeOf, TOWN, type City } from './index.ts'
import { edgesOf, partsOf } from './test-edges.ts'

const city = drawCity({ seed: 1, size: 'city' })
const edges = edgesOf(city)
const at = (level: Level): City['places'] => city.places.filter((place) => place.level === level)
const digest = ({ borders, places }: City): string =>
  createHash('sha256').update(borders.xy).update(borders.rings).update(JSON.stringify(places)).digest('hex')

test('the city has exactly the places the report counts', () => {
  expect(levels.map((level) => at(level).length)).toEqual([1, 7, 72, 1_202, 4_559, 92_000])
})

test('codes follow the national pattern, are unique, and come after the place they lie in', () => {
  const seen = new Set<string>()
  const wrong = city.places.filter(({ code, level, parent }) => {
    const right = levelOf(code) === level && parentOf(code) === parent && (parent === undefined || seen.has(parent))
    return !right || seen.size === seen.add(code).size
  })
  expect(wrong).toEqual([])
})

test('a grid has 8 to 50 micro-grids', () => {
  const counts = [...Map.groupBy(at('micro'), ({ parent }) => parent).values()].map((micros) => micros.length)
  expect(Math.min(...counts)).toBeGreaterThanOrEqual(8)
  expect(Math.max(...counts)).toBeLessThanOrEqual(50)
})

test('no border crosses another', () => {
  expect(crossingsOf(at('micro').map((place) => shapeOf(city, place)))).toEqual([])
})

test('the micro-grids of a county have together exactly its area', () => {
  for (const { county, shape } of city.outline) {
    const cells = at('micro').filter(({ code }) => code.startsWith(county.slice(0, 6)))
    const sum = cells.flatMap((place) => shapeOf(city, place)).reduce((total, ring) => total + area2(ring), 0)
    expect(sum).toBe(shape.reduce((total, ring) => total + area2(ring), 0))
  }
})

test('every border has one micro-grid on either side, or the outside of the city', () => {
  const rim = [...edges.left.keys()].filter((edge) => !edges.left.has(edges.reverse(edge)))
  const outlines = city.outline.flatMap(({ shape }) => shape.flatMap(edges.of))
  const outer = new Set(outlines)
  expect(rim.every((edge) => outer.has(edge))).toBe(true)
  expect(outlines.every((edge) => edges.left.has(edge))).toBe(true)
})

test('every unit is in one part, but those that hold the islets of 平湖', () => {
  for (const level of levels.slice(1)) {
    const several = [...partsOf(edges, digitsOf[level])].filter(([, parts]) => parts > 1).map(([code]) => code)
    expect(several.every((code) => code.startsWith('330482'))).toBe(true)
    expect(several.length).toBeLessThanOrEqual(level === 'micro' ? 0 : 2)
  }
})

test('people and households add up, level by level', () => {
  const known = new Map(city.places.map((place) => [place.code, { population: 0, households: 0, place }]))
  for (const { parent, population, households } of city.places) {
    const sum = parent && known.get(parent)
    if (!sum) continue
    sum.population += population
    sum.households += households
  }
  const upper = [...known.values()].filter(({ place }) => place.level !== 'micro')
  const wrong = upper.filter(
    (sum) => sum.population !== sum.place.population || sum.households !== sum.place.households,
  )
  expect(wrong).toEqual([])
})

test('a point in the sea lies in no county', () => {
  expect(city.outline.some(({ shape }) => holds(shape, 1_212_000_000, 303_000_000))).toBe(false)
})

test('a seed always draws the same bytes', () => {
  // Changes only with the drawing itself: then the demonstration city changes for everybody.
  expect(digest(city)).toBe('1fc67eeb31e013c28c670872de6e14212c688339f411112239c7b69b40a57e40')
})

test('the town is cut from the city as it is there', () => {
  const town = drawCity({ seed: 1, size: 'town' })
  const same = city.places.filter(({ code }) => code.startsWith(TOWN))
  const cut = town.places.filter(({ code }) => code.startsWith(TOWN))
  expect(cut.map(({ border: _, ...place }) => place)).toEqual(same.map(({ border: _, ...place }) => place))
  expect(cut.map((place) => shapeOf(town, place))).toEqual(same.map((place) => shapeOf(city, place)))
  expect(town.places.filter(({ code }) => !code.startsWith(TOWN)).map(({ level }) => level)).toEqual(['city', 'county'])
})
