import { ancestorAt, levelOf, lies, shortCode, type PlaceCode } from '../../contract/codes.ts'
import type { Fault } from '../../contract/faults.ts'
import { brokenRing } from '../borders/broken-ring.ts'
import { checkBorders, type BorderFault } from '../borders/check-borders.ts'
import { crossingsOf } from '../borders/crossings.ts'
import { upperBorders } from '../borders/upper-borders.ts'
import { toDegrees } from '../lattice.ts'
import type { Border } from '../locate/footprints.ts'
import { boxOf } from '../ring.ts'
import type { Draft } from './draft.ts'
import { TOO_FAR } from './geometry.ts'
import { shiftOf } from './shift.ts'

type Drawn = Draft & Border

/** Faults of borders: rings one by one, then how they fit together and into what is already there. */
export function borderFaults(drafts: readonly Draft[], standing: readonly Border[]): Fault[] {
  const drawn = drafts.filter((draft): draft is Drawn => draft.shape !== undefined)
  const missing = withoutExtent(drafts, standing).map(({ row }): Fault => ({
    row,
    code: 'no_border',
    field: 'geometry',
    values: {},
  }))
  if (drawn.length === 0) return missing
  const broken = drawn.flatMap(ringFaults)
  const far = farFaults(drawn)
  if (far.length > 0) return [...missing, ...broken, ...far]
  return [...missing, ...broken, ...fitFaults(drawn, standing)]
}

/** Upper places get their border from those inside them: worth a word is only a micro-grid, or a grid nothing is drawn in. */
function withoutExtent(drafts: readonly Draft[], standing: readonly Border[]): Draft[] {
  const placed = new Set([
    ...standing.map(({ code }) => code),
    ...drafts.filter((d) => d.shape ?? d.members[0]).map(({ code }) => code),
  ])
  const gridsWithPlaced = new Set([...placed].map((code) => ancestorAt(code, 'grid')))
  return drafts.filter(({ code }) => {
    const level = levelOf(code)
    return (level === 'micro' && !placed.has(code)) || (level === 'grid' && !gridsWithPlaced.has(code))
  })
}

function ringFaults({ row, shape }: Drawn): Fault[] {
  for (const ring of shape) {
    const found = brokenRing(ring)
    if (found) return [{ row, code: 'broken_ring', field: 'geometry', values: { why: found.why, ...degrees(found) } }]
  }
  return []
}

function farFaults(drawn: readonly Drawn[]): Fault[] {
  const boxes = drawn.map(({ row, shape }) => ({ row, box: boxOf(shape) }))
  const middle = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!
  const x = middle(boxes.map(({ box }) => box.x0))
  const y = middle(boxes.map(({ box }) => box.y0))
  return boxes
    .filter(
      ({ box }) =>
        Math.max(Math.abs(box.x0 - x), Math.abs(box.x1 - x), Math.abs(box.y0 - y), Math.abs(box.y1 - y)) > TOO_FAR,
    )
    .map(({ row, box }) => ({ row, code: 'too_far', field: 'geometry', values: degrees({ x: box.x0, y: box.y0 }) }))
}

function fitFaults(drawn: readonly Drawn[], standing: readonly Border[]): Fault[] {
  const { neighbours, outlines } = around(drawn, standing)
  const shift = shiftOf(drawn, outlines)
  if (shift)
    return [{ row: drawn[0]!.row, code: 'shifted', field: 'geometry', values: { metres: String(Math.round(shift)) } }]
  const rows = new Map(drawn.map(({ code, row }) => [code, row]))
  const rowOf = (codes: readonly PlaceCode[]): number | undefined =>
    codes.map((code) => rows.get(code)).find((row) => row !== undefined)
  const fits = checkBorders([...drawn, ...neighbours], outlines).flatMap((fault) => {
    const row =
      fault.kind === 'not_shared'
        ? drawn.find(({ code }) => fault.within && lies(code, fault.within))?.row
        : rowOf(fault.units)
    return row === undefined ? [] : [lineOf(fault, row)] // a fault among standing neighbours is not this file's
  })
  return [
    ...fits,
    ...crossingFaults(drawn, new Set(fits.filter(({ code }) => code === 'overlap').map(({ row }) => row))),
  ]
}

/** Crossings that matching did not name already. Places inside one another may share a stretch of border. */
function crossingFaults(drawn: readonly Drawn[], named: ReadonlySet<number>): Fault[] {
  return crossingsOf(drawn.map(({ shape }) => shape))
    .map(({ one, other, x, y }) => ({ one: drawn[one]!, other: drawn[other]!, x, y }))
    .filter(
      ({ one, other }) =>
        !named.has(one.row) && !named.has(other.row) && !lies(one.code, other.code) && !lies(other.code, one.code),
    )
    .map(({ one, other, x, y }): Fault => ({
      row: one.row,
      code: 'crossing',
      field: 'geometry',
      values: { others: shortCode(other.code), ...degrees({ x, y }) },
    }))
}

/** What is in force in the counties a file draws in: places it leaves alone, and the counties' outlines as they are now. */
function around(drawn: readonly Drawn[], standing: readonly Border[]): { neighbours: Border[]; outlines: Border[] } {
  const redrawn = new Set<string>(drawn.map(({ code }) => code))
  const counties = new Set(drawn.map(({ code }) => code.slice(0, 6)))
  const there = standing.filter(({ code }) => counties.has(code.slice(0, 6)))
  if (there.length === 0) return { neighbours: [], outlines: [] }
  return {
    neighbours: there.filter(({ code }) => !redrawn.has(code)),
    outlines: upperBorders(there, 'county').filter(({ code }) => !redrawn.has(code)),
  }
}

function lineOf(fault: BorderFault, row: number): Fault {
  const [first, ...others] = fault.units
  const names = (others.length > 0 ? others : first ? [first] : []).map(shortCode)
  const more = fault.count > fault.units.length ? ` … (${fault.count})` : ''
  return {
    row,
    code: fault.kind,
    field: 'geometry',
    values: {
      others: names.join('、') + more,
      parent: fault.within ? shortCode(fault.within) : '',
      count: String(fault.count),
      area: fault.squareMetres.toFixed(fault.squareMetres < 10 ? 1 : 0),
      width: fault.width.toFixed(fault.width < 10 ? 1 : 0),
      ...degrees(fault),
    },
  }
}

const degrees = ({ x, y }: { x: number; y: number }): { lon: string; lat: string } => ({
  lon: toDegrees(x).toFixed(5),
  lat: toDegrees(y).toFixed(5),
})
