import { levelOf, type PlaceCode } from '../../contract/codes.ts'
import { digitsOf } from '../../contract/levels.ts'
import type { Place } from '../../contract/place.ts'
import type { Shape } from '../../rules/ring.ts'

export interface Tree {
  /** In the order of their codes, so every place comes after the one it lies in. */
  readonly all: readonly Place[]
  /** Places by the code of their parent; under undefined those without one. */
  readonly children: ReadonlyMap<PlaceCode | undefined, readonly Place[]>
}

interface Above {
  readonly position: number
  readonly prefix: string
  readonly digits: number
}

/**
 * Orders places and puts each under its parent, in one walk down the codes. An upper place has the border of what is
 * drawn in it, whatever its own row says.
 */
export function treeOf(places: readonly Place[], shapes: ReadonlyMap<PlaceCode, Shape>): Tree {
  const all = places.toSorted((a, b) => (a.code < b.code ? -1 : 1))
  const children = new Map<PlaceCode | undefined, Place[]>()
  const above: Above[] = []
  const parents = new Int32Array(all.length)
  const drawn = new Uint8Array(all.length)
  all.forEach(({ code }, position) => {
    while (above.length > 0 && !code.startsWith(above.at(-1)!.prefix)) above.pop()
    const digits = digitsOf[levelOf(code)]
    const parent = above.at(-1)
    // A place whose own parent is missing hangs under nobody, not under its grandparent.
    parents[position] = parent && digits - parent.digits <= 3 ? parent.position : -1
    above.push({ position, prefix: code.slice(0, digits), digits })
    if (shapes.has(code)) for (const one of above) drawn[one.position] = 1
  })
  const settled = all.map((place, i) =>
    drawn[i] === 1 && place.extent !== 'polygon' ? { ...place, extent: 'polygon' as const } : place,
  )
  settled.forEach((place, i) => {
    const parent = parents[i] === -1 ? undefined : all[parents[i]!]!.code
    const beside = children.get(parent)
    if (beside) beside.push(place)
    else children.set(parent, [place])
  })
  return { all: settled, children }
}
