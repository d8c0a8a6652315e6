import { shortCode, type PlaceCode } from '../../contract/codes.ts'
import type { Beginning, Change, Link, Register, Standing } from './change.ts'

/** Gives a place and everything in it a new code under a new parent; serials count from 001 in the order given. */
export function moveUnder(parent: PlaceCode, children: readonly Standing[], register: Register): Change {
  const ended: PlaceCode[] = []
  const begun: Beginning[] = []
  const links: Link[] = []
  const move = (place: Standing, code: PlaceCode): void => {
    ended.push(place.code)
    begun.push({ ...place, code })
    links.push({ from: place.code, to: code, kind: 'rename', main: true })
    register.childrenOf(place.code).forEach((child, i) => move(child, childCode(code, i + 1)))
  }
  children.forEach((child, i) => move(child, childCode(parent, i + 1)))
  return { ended, begun, links }
}

/** The code of the nth child: three digits more than its parent's. */
const childCode = (parent: PlaceCode, serial: number): PlaceCode =>
  (shortCode(parent) + String(serial).padStart(3, '0')).padEnd(18, '0') as PlaceCode
