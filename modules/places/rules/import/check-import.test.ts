import { describe, expect, test } from 'vitest'
import { parsePlaceCode, shortCode, type PlaceCode } from '../../contract/codes.ts'
import { faultSentence, faultTexts } from '../../contract/faults.ts'
import { cityFile, squarePlaces } from '../../testing/square-places.ts'
import { toGcj02 } from './gcj02.ts'
import { toDegrees } from '../lattice.ts'
import { checkImport, type Standing } from './check-import.ts'
import { readCsv } from './read-csv.ts'
import { readGeoJson } from './read-geojson.ts'
import { writeCsv, writeGeoJson } from './write-rows.ts'

const nothing: Standing = { codes: new Set(), ended: new Map(), aliases: new Map(), borders: [] }
const scope = parsePlaceCode('9901')!
const csv = (text: string, standing: Partial<Standing> = {}) =>
  checkImport(readCsv(text), { ...nothing, ...standing }, { scope })
const geojson = (text: string, repair = false) => checkImport(readGeoJson(text), nothing, { scope, repair })
const found = (report: { faults: readonly { row: number; code: string }[] }) =>
  report.faults.map(({ row, code }) => `${row} ${code}`)
const village: Partial<Standing> = {
  codes: new Set(['990101001001', '990101001001001'].map((text) => parsePlaceCode(text)!)),
}

describe('a CSV is reported line by line', () => {
  const lines: [string, string, string[]][] = [
    ['a sound grid', '990101001001002,东网格,,,', ['2 no_border']],
    ['no code', ',东网格,,,', ['2 no_code']],
    ['too few digits', '99010100100100,东网格,,,', ['2 wrong_digits']],
    ['no name', '990101001001002,,,,', ['2 no_name']],
    ['a name of 81 characters', `990101001001002,${'长'.repeat(81)},,,`, ['2 name_too_long']],
    ['a parent nobody knows', '990101009001,村,,,', ['2 missing_parent']],
    ['another county’s parent', '990101001001002,东网格,990102001001,,', ['2 wrong_parent']],
    ['another city', '880101001001002,东网格,,,', ['2 out_of_scope', '2 no_border']],
    ['a population in words', '990101001001002,东网格,,许多,', ['2 wrong_number']],
    ['a day that does not exist', '990101001001002,东网格,,,2026-02-30', ['2 wrong_date']],
    ['a day before all registers', '990101001001002,东网格,,,0000-01-01', ['2 wrong_date']],
    ['a column too many', '990101001001002,东网格,,,,,', ['2 unreadable']],
    ['an empty line is passed over', ',,,,', []],
  ]
  for (const [name, line, faults] of lines)
    test(name, () => {
      expect(found(csv(`代码,名称,上级代码,人口,数据日期\n${line}\n`, village))).toEqual(faults)
    })

  test('a code that ended is never used again, a local code belongs to one place', () => {
    const standing = {
      ...village,
      ended: new Map([[parsePlaceCode('990101001001002')!, '老网格']]),
      aliases: new Map([['A1', parsePlaceCode('990101001001001')!]]),
    }
    expect(found(csv('code,name,alias\n990101001001002,新,\n990101001001003,三,A1\n', standing))).toEqual(
      expect.arrayContaining(['2 code_used', '3 alias_taken']),
    )
  })

  test('a quote left open does not swallow the file', () => {
    const report = csv('code,name\n990101001001002,"东网格\n990101001001003,西网格\n', village)
    expect(found(report)).toContain('3 no_border')
    expect(report.sound).toBe(false)
  })

  test('a file without the two columns says so', () => {
    expect(found(csv('a,b\n1,2\n'))).toEqual(['1 no_columns'])
    expect(found(csv(''))).toEqual(['1 no_columns'])
  })
})

describe('a GeoJSON is reported feature by feature', () => {
  const one = squarePlaces().findLast(({ shape }) => shape)!
  const parents = squarePlaces().filter(({ code }) => one.code.startsWith(shortCode(code)) && code !== one.code)
  const drawn = (coordinates: unknown, type = 'Polygon') =>
    JSON.stringify({
      type: 'FeatureCollection',
      features: [
        ...parents.map(({ code, name }) => ({ type: 'Feature', properties: { code, name }, geometry: null })),
        { type: 'Feature', properties: { code: one.code, name: one.name }, geometry: { type, coordinates } },
      ],
    })
  const square = (x: number, y: number): number[][] => [
    [x, y],
    [x + 0.01, y],
    [x + 0.01, y + 0.01],
    [x, y + 0.01],
    [x, y],
  ]
  const row = parents.length + 1
  const shapes: [string, unknown, string, string[]][] = [
    ['a sound border', [square(120.7, 30.7)], 'Polygon', []],
    ['latitude first', [square(120.7, 30.7).map(([x, y]) => [y, x])], 'Polygon', ['swapped']],
    [
      'metres of a projection',
      [
        [
          [439_000, 3_397_000],
          [440_000, 3_397_000],
          [440_000, 3_398_000],
        ],
      ],
      'Polygon',
      ['metres'],
    ],
    ['a line', square(120.7, 30.7), 'LineString', ['not_polygon']],
    [
      'coordinates that are words',
      [
        [
          ['a', 'b'],
          [1, 2],
          [3, 4],
        ],
      ],
      'Polygon',
      ['broken_ring'],
    ],
    [
      'a bow tie',
      [
        [
          [120.7, 30.7],
          [120.71, 30.71],
          [120.71, 30.7],
          [120.7, 30.712],
        ],
      ],
      'Polygon',
      ['broken_ring'],
    ],
  ]
  for (const [name, coordinates, type, faults] of shapes)
    test(name, () => {
      const codes = geojson(drawn(coordinates, type))
        .faults.filter((fault) => fault.row === row && fault.code !== 'no_border')
        .map(({ code }) => code)
      expect(codes).toEqual(faults)
    })

  test('a spike is repaired when asked', () => {
    const spiky = [
      [120.7, 30.7],
      [120.71, 30.7],
      [120.72, 30.7],
      [120.71, 30.7],
      [120.71, 30.71],
      [120.7, 30.71],
    ]
    expect(geojson(drawn([spiky])).sound).toBe(false)
    expect(geojson(drawn([spiky]), true).sound).toBe(true)
  })

  test('text that is no GeoJSON says so', () => {
    expect(found(geojson('{"type":"Feature"'))).toEqual(['1 not_geojson'])
    expect(found(geojson('[]'))).toEqual(['1 not_geojson'])
  })

  test('a file shifted to GCJ-02 is seen against the outline it should fill', () => {
    const places = squarePlaces()
    const shifted = JSON.parse(writeGeoJson(places)) as {
      features: { geometry: { coordinates: number[][][][] } | null }[]
    }
    for (const { geometry } of shifted.features)
      for (const point of geometry?.coordinates.flat(2) ?? []) {
        const { lon, lat } = toGcj02(point[0]!, point[1]!)
        point.splice(0, 2, lon, lat)
      }
    const borders = places.flatMap(({ code, shape }) => (shape ? [{ code: code as PlaceCode, shape }] : []))
    // The county outlines in force are the sound ones; every micro-grid in the file is drawn anew.
    const report = checkImport(readGeoJson(JSON.stringify(shifted)), { ...nothing, borders }, { scope })
    expect(report.faults.map(({ code }) => code)).toContain('shifted')
    expect(toDegrees(1)).toBe(1e-7)
  })
})

test('what is written comes in again as it was, in both formats and both languages', () => {
  const places = squarePlaces().map((place, i) =>
    i % 5 === 0
      ? { ...place, population: i, landClass: 'urban' as const, aliases: [`BY-${i}`], asOf: '2026-01-31' }
      : place,
  )
  for (const lang of ['zh', 'en'] as const) {
    const { drafts, faults } = csv(writeCsv(places, lang))
    expect(faults.filter(({ code }) => code !== 'no_border')).toEqual([])
    expect(drafts.map(({ code, name, population, aliases }) => [code, name, population ?? null, aliases])).toEqual(
      places.map(({ code, name, population, aliases }) => [code, name, population, aliases]),
    )
  }
  const { drafts, sound } = geojson(writeGeoJson(places))
  expect(sound).toBe(true)
  expect(drafts.map(({ shape }) => shape?.map((ring) => ring.length))).toEqual(
    places.map(({ shape }) => shape?.map((ring) => ring.length)),
  )
})

test('a cell that a spreadsheet would run is quoted', () => {
  expect(writeCsv([{ ...squarePlaces()[0]!, name: '=HYPERLINK("x")' }])).toContain(`"'=HYPERLINK(""x"")"`)
})

test('every fault has its sentence in both languages, filled in', () => {
  for (const code of Object.keys(faultTexts) as (keyof typeof faultTexts)[])
    for (const lang of ['zh', 'en'] as const)
      expect(faultSentence({ row: 1, code, values: {} }, lang)).not.toMatch(/\{\w+\}/)
  expect(geojson(cityFile()).sound).toBe(true)
})
