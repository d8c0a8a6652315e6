import { levelOf, levels, lies } from '@lianxin/places/contract'
import type { PlaceCode } from '@lianxin/platform/ids'

interface Named {
  readonly code: PlaceCode
  readonly name: string
}

/** What people leave out: 南湖 for 南湖区, 桂苑 for 桂苑社区. Never below two characters, which fit anywhere. */
const suffix = /(街道|社区|村委会|居委会|新村|区|县|市|镇|乡|村)$/
const SHORTEST = 2

function spokenIn(address: string, name: string): number {
  if (name.length >= SHORTEST && address.includes(name)) return name.length
  const bare = name.replace(suffix, '')
  return bare.length >= SHORTEST && bare !== name && address.includes(bare) ? bare.length : 0
}

/**
 * The smallest place an address names for certain: names above it that are said must hold it, and of places with the
 * same name none is taken unless what is said above decides. Undefined when nothing in it is known.
 */
export function placeInAddress(address: string, places: readonly Named[]): PlaceCode | undefined {
  const text = address.normalize('NFKC').replaceAll(/\s/g, '')
  const said = places
    .map(({ code, name }) => ({ code, rank: levels.indexOf(levelOf(code)), length: spokenIn(text, name) }))
    .filter(({ length }) => length > 0)
  let best: readonly { code: PlaceCode; rank: number; length: number }[] = []
  for (const rank of [...new Set(said.map((one) => one.rank))].sort()) {
    const here = said.filter((one) => one.rank === rank)
    const held = here.filter(({ code }) => best.length === 0 || best.some((above) => lies(code, above.code)))
    if (held.length === 0) continue
    const longest = Math.max(...held.map(({ length }) => length))
    best = held.filter(({ length }) => length === longest)
  }
  return best.length === 1 ? best[0]?.code : commonPlace(best.map(({ code }) => code))
}

/** Of several candidates the county or township that holds them all, if there is one. */
function commonPlace(codes: readonly PlaceCode[]): PlaceCode | undefined {
  const [first] = codes
  if (!first) return undefined
  for (const digits of [12, 9, 6]) {
    const above = first.slice(0, digits)
    if (codes.every((code) => code.startsWith(above))) return above.padEnd(18, '0') as PlaceCode
  }
  return undefined
}
