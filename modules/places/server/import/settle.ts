import { kinds, type IdSource } from '@lianxin/platform/ids'
import { ancestorAt, countyOfCode, lineageOf, type PlaceCode } from '../../contract/codes.ts'
import type { Extent } from '../../contract/place-fields.ts'
import { smallestBorders } from '../../rules/borders/border-graph.ts'
import { encodeShape } from '../../rules/ring-codec.ts'
import type { Draft } from '../../rules/import/draft.ts'
import type { Drawn } from '../acts/revision-rows.ts'
import type { PlaceBook } from '../book/place-book.ts'
import type { Settled } from './import-rows.ts'

/** Gives every draft its identity: the one it has, or a new one. */
export async function settle(drafts: readonly Draft[], book: PlaceBook, ids: IdSource): Promise<Settled[]> {
  const withBorder = new Set<PlaceCode>()
  for (const { code, shape } of drafts) if (shape) for (const one of lineageOf(code)) withBorder.add(one)
  const settled: Settled[] = []
  for (const draft of drafts) {
    const there = book.find(draft.code)
    const county = countyOfCode(draft.code)
    const id = there?.id ?? (await ids.next(county, kinds.place))
    const extent: Extent | undefined = withBorder.has(draft.code)
      ? 'polygon'
      : draft.members.length > 0
        ? 'list'
        : undefined
    settled.push({ draft, county, id, isNew: !there, extent })
  }
  return settled
}

/** Borders to store: of smallest places only, and only where the shape is another than before. */
export function drawnOf(settled: readonly Settled[], book: PlaceBook): Drawn[] {
  const drafted = new Map(settled.flatMap((one) => (one.draft.shape ? [[one.draft.code, one] as const] : [])))
  const counties = new Set([...drafted.keys()].map((code) => ancestorAt(code, 'county')))
  const standing = [...counties].flatMap((county) => book.bordersIn(county)).filter(({ code }) => !drafted.has(code))
  const all = [...standing, ...[...drafted].map(([code, { draft }]) => ({ code, shape: draft.shape! }))]
  return smallestBorders(all).flatMap(({ code, shape }) => {
    const one = drafted.get(code)
    if (!one) return []
    const before = book.shapeOf(code)
    const same = before && Buffer.compare(encodeShape(before), encodeShape(shape)) === 0
    return same ? [] : [{ place: one.id, code, shape }]
  })
}
