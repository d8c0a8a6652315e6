import { levelOf, parentOf, type PlaceCode } from '../../contract/codes.ts'
import { upperBorders } from '../borders/upper-borders.ts'
import type { Shape } from '../ring.ts'
import type { Change, Link, No, Register, Standing } from './change.ts'
import { moveUnder } from './move-under.ts'

/** 合并: places of one parent end and one begins in their stead, with all their children, doors and the joined border. */
export function mergePlaces(
  codes: readonly PlaceCode[],
  into: { code: PlaceCode; name: string },
  register: Register,
): Change | No {
  const places = [...new Set(codes)].flatMap((code) => register.get(code) ?? [])
  const [first] = places
  if (!first || places.length < 2 || places.length !== codes.length) return { refusal: 'merge_too_few', field: 'codes' }
  const besides = (code: PlaceCode): boolean =>
    levelOf(code) === levelOf(first.code) && parentOf(code) === parentOf(first.code)
  if (!places.every(({ code }) => besides(code))) return { refusal: 'not_beside', field: 'codes' }
  if (!besides(into.code)) return { refusal: 'code_not_beside', field: 'code' }
  if (register.used(into.code)) return { refusal: 'code_taken', field: 'code' }

  const moved = moveUnder(
    into.code,
    places.flatMap(({ code }) => register.childrenOf(code)),
    register,
  )
  const shape = joined(places)
  const members = places.flatMap((place) => place.members)
  const total = (value: (place: Standing) => number | null): number | null =>
    places.reduce<number | null>(
      (sum, place) => (sum === null || value(place) === null ? null : sum + value(place)!),
      0,
    )
  return {
    ended: [...places.map(({ code }) => code), ...moved.ended],
    begun: [
      {
        ...into,
        members,
        extent: first.extent,
        ...(shape ? { shape } : {}),
        population: total((place) => place.population),
        households: total((place) => place.households),
      },
      ...moved.begun,
    ],
    links: [
      ...places.map(({ code }): Link => ({ from: code, to: into.code, kind: 'merge', main: true })),
      ...moved.links,
    ],
  }
}

/** The border round places that have borders of their own: what only one of them draws. */
function joined(places: readonly Standing[]): Shape | undefined {
  const drawn = places.flatMap(({ code, shape }) => (shape ? [{ code, shape }] : []))
  const level = drawn[0] && levelOf(parentOf(drawn[0].code) ?? drawn[0].code)
  return level && upperBorders(drawn, level)[0]?.shape
}
