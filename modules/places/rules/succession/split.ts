import { levelOf, parentOf, type PlaceCode } from '../../contract/codes.ts'
import type { Member } from '../../contract/place-fields.ts'
import { checkBorders } from '../borders/check-borders.ts'
import type { Shape } from '../ring.ts'
import type { Beginning, Change, Link, No, Register } from './change.ts'
import { moveUnder } from './move-under.ts'

/** One of the places a place is split into. */
export interface Part {
  readonly code: PlaceCode
  readonly name: string
  /** The places one level down that go here; for a place that has any. */
  readonly children: readonly PlaceCode[]
  readonly members: readonly Member[]
  readonly shape?: Shape
}

/** 拆分: a place ends and two or more begin beside it. Children are shared out whole; a border must be filled exactly. */
export function splitPlace(code: PlaceCode, parts: readonly Part[], main: PlaceCode, register: Register): Change | No {
  const place = register.get(code)
  if (!place || parts.length < 2) return { refusal: 'split_too_few', field: 'into' }
  const faulty = parts.find((part) => levelOf(part.code) !== levelOf(code) || parentOf(part.code) !== parentOf(code))
  if (faulty) return { refusal: 'code_not_beside', field: 'into' }
  if (new Set(parts.map((part) => part.code)).size < parts.length || parts.some((part) => register.used(part.code)))
    return { refusal: 'code_taken', field: 'into' }

  const children = register.childrenOf(code)
  const shared = parts.flatMap((part) => part.children)
  if (
    shared.length !== children.length ||
    new Set(shared).size !== children.length ||
    !children.every((child) => shared.includes(child.code))
  )
    return { refusal: 'children_left', field: 'into' }
  if (place.shape && children.length === 0) {
    const drawn = parts.flatMap((part) => (part.shape ? [{ code: part.code, shape: part.shape }] : []))
    if (drawn.length < parts.length) return { refusal: 'border_missing', field: 'into' }
    if (checkBorders(drawn, [{ code: parentOf(code) ?? code, shape: place.shape }]).length > 0)
      return { refusal: 'not_whole', field: 'into' }
  }
  const moved = parts.map((part) =>
    moveUnder(
      part.code,
      part.children.flatMap((child) => register.get(child) ?? []),
      register,
    ),
  )
  return {
    ended: [code, ...moved.flatMap(({ ended }) => ended)],
    begun: [...parts.map(beginning), ...moved.flatMap(({ begun }) => begun)],
    links: [
      ...parts.map((part): Link => ({ from: code, to: part.code, kind: 'split', main: part.code === main })),
      ...moved.flatMap(({ links }) => links),
    ],
  }
}

function beginning({ code, name, members, shape, children }: Part): Beginning {
  const extent = shape ? 'polygon' : members.length > 0 ? 'list' : children.length > 0 ? 'polygon' : 'none'
  return { code, name, members, extent, ...(shape ? { shape } : {}) }
}
