import { levelOf, type PlaceCode } from '../../contract/codes.ts'
import { digitsOf } from '../../contract/levels.ts'
import type { Border } from '../locate/footprints.ts'

/** Places that must fill the same border together. */
export interface Siblings {
  /** The nearest place above that has a border; undefined when none has, then only the inside can be checked. */
  readonly parent: Border | undefined
  readonly units: readonly Border[]
}

/**
 * Groups bordered places under the nearest bordered place above them. Outlines already in force (of the county, say)
 * count as parents but are not themselves checked.
 */
export function siblingsOf(units: readonly Border[], outlines: readonly Border[] = []): Siblings[] {
  const all = [
    ...outlines.map((border) => ({ border, checked: false })),
    ...units.map((border) => ({ border, checked: true })),
  ]
  all.sort((a, b) => (a.border.code < b.border.code ? -1 : a.border.code > b.border.code ? 1 : 0))
  const groups = new Map<Border | undefined, Border[]>()
  const above: { border: Border; prefix: string }[] = []
  for (const { border, checked } of all) {
    while (
      above.length > 0 &&
      !(border.code.startsWith(above.at(-1)!.prefix) && border.code !== above.at(-1)!.border.code)
    )
      above.pop()
    if (checked) {
      const parent = above.at(-1)?.border
      const group = groups.get(parent)
      if (group) group.push(border)
      else groups.set(parent, [border])
    }
    above.push({ border, prefix: prefixOf(border.code) })
  }
  return [...groups].map(([parent, group]) => ({ parent, units: group }))
}

const prefixOf = (code: PlaceCode): string => code.slice(0, digitsOf[levelOf(code)])
