import { ancestorAt, levelOf, lies } from '../../contract/codes.ts'
import { levels } from '../../contract/levels.ts'
import type { Place } from '../../contract/place.ts'
import type { PlaceBook } from './place-book.ts'

/** What people leave off: they write 「百福弄社区」 or 「百福弄」, not 「百福弄社区居委会」. */
const TITLES = /(社区居委会|村委会|居委会|村民委员会|居民委员会|社区|街道|镇|乡|村|区|县|市)$/

/**
 * The one place an address names, deepest first; undefined when it names none, or several that do not lie in each
 * other. Upper names decide between places of one name (53 villages share theirs): 「新丰镇 新丰社区」.
 */
export function findByAddress(book: PlaceBook, typed: string): Place | undefined {
  const text = typed.normalize('NFKC').replaceAll(/\s/g, '').slice(0, 300)
  if (text === '') return undefined
  const named = namesOf(book)
  const uppers = named.filter(({ place }) => levelOf(place.code) !== 'village' && text.includes(place.name))
  // 「新丰镇政府」 names the town and not the village of 新丰, so what upper names say is taken out first.
  const rest = uppers.reduce((left, { place }) => left.replace(place.name, '，'), text)
  const villages = named.filter(({ place, names }) => levelOf(place.code) === 'village' && best(names, rest) > 0)
  // An upper place without its title helps to decide, unless a village is called the same.
  const short = named.filter(
    ({ place, names }) => levelOf(place.code) !== 'village' && names.some((name) => rest.includes(name)),
  )
  const taken = new Set(villages.flatMap(({ names }) => names))
  const above = [...uppers, ...short.filter(({ names }) => !names.some((name) => taken.has(name)))].map(
    ({ place }) => place,
  )
  // A longer name wins over one that is a part of it, and one inside a named town over its namesakes elsewhere.
  const longest = Math.max(0, ...villages.map(({ names }) => best(names, rest)))
  const finest = villages.filter(({ names }) => best(names, rest) === longest).map(({ place }) => place)
  const inside = finest.filter((place) => above.some((upper) => lies(place.code, upper.code)))
  const fitting = inside.length > 0 ? inside : finest
  const [village] = fitting
  if (fitting.length !== 1 || !village)
    return fitting.length > 1 ? undefined : onlyUpper(uppers.map(({ place }) => place))
  const below = book.inside(village.code).filter((place) => place !== village && mentions(place, village, text))
  const deepest = below.filter((place) => !below.some((other) => other !== place && lies(other.code, place.code)))
  return deepest.length === 1 ? deepest[0] : village
}

function mentions(place: Place, village: Place, text: string): boolean {
  if (place.members.some((member) => text.includes(member.text.replaceAll(/\s/g, '')))) return true
  const own = place.name.replace(village.name.replace(TITLES, ''), '').replace(/^(社区|村)/, '')
  return own.length >= 3 && text.includes(own)
}

/** The deepest of upper places that lie in each other. */
function onlyUpper(uppers: readonly Place[]): Place | undefined {
  const deepest = uppers
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))
    .filter((place) => !uppers.some((other) => other !== place && lies(other.code, place.code)))
  return deepest.length === 1 ? deepest[0] : undefined
}

const best = (names: readonly string[], text: string): number =>
  Math.max(0, ...names.filter((name) => text.includes(name)).map(({ length }) => length))

const known = new WeakMap<PlaceBook, { place: Place; names: string[] }[]>()

/**
 * Names and their short forms down to the village, made once a book. 「建设」 is a word before it is a village: short forms have three characters,
 * a town's two, and a town's only decide between villages.
 */
function namesOf(book: PlaceBook): { place: Place; names: string[] }[] {
  const before = known.get(book)
  if (before) return before
  const made = book.all
    .filter(
      ({ code }) => levels.indexOf(levelOf(code)) <= levels.indexOf('village') && ancestorAt(code, 'city') !== code,
    )
    .map((place) => {
      const short = place.name.replace(TITLES, '')
      const middle = place.name.replace(/居委会$/, '').replace(/村委会$/, '村')
      const least = levelOf(place.code) === 'village' ? 3 : 2
      const names = [...new Set([place.name, middle, ...(short.length >= least ? [short] : [])])]
      return { place, names }
    })
  known.set(book, made)
  return made
}
