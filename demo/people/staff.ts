import { shortCode } from '@lianxin/places/contract'
import type { AccountId, PostId, RoleCode, UnitId } from '@lianxin/people/contract'
import { countyOf, kinds, type County, type PlaceCode } from '@lianxin/platform/ids'
import type { Random } from '../city/random.ts'
import type { Ground } from './ground.ts'
import { drawName } from './names.ts'
import { mobile } from './phones.ts'
import { posted, postsIn } from './posts-plan.ts'
import type { Staff, UnitRow } from './rows.ts'
import { serials } from './serials.ts'

/** Appoints people one after the other: an account and its one post each. */
export type Appoint = (role: RoleCode, place: PlaceCode, unit: UnitRow | null, login: string, chance: Random) => Staff

/** `after` says how many were appointed before, in all and by county, so that a later walk goes on from there. */
export function appointing(ground: Ground, after: { count: number; last: ReadonlyMap<County, number> }): Appoint {
  const accounts = serials(kinds.account, after.last)
  const posts = serials(kinds.post, after.last)
  let count = after.count
  return (role, place, unit, login, chance) => {
    const phone = mobile('staff', count++)
    const county = countyOf(place)
    const id = accounts.next(place) as AccountId
    return {
      account: { county, id, login, name: drawName(chance), phone, place, createdAt: ground.dawn },
      post: {
        county,
        id: posts.next(place) as PostId,
        account: id,
        role,
        place,
        unit: unit ? (unit.id as UnitId) : null,
        fromDay: ground.city.validFrom,
        phone: posted.includes(role) ? phone : null,
        createdAt: ground.dawn,
      },
    }
  }
}

/** The staff of all units, in the order of the units. Logins say role and place: `clerk.330402008016`. */
export function staffOf(ground: Ground, units: readonly UnitRow[]): Staff[] {
  const appoint = appointing(ground, { count: 0, last: new Map() })
  const used = new Map<string, number>()
  const loginOf = (head: string): string => {
    const nth = (used.get(head) ?? 0) + 1
    used.set(head, nth)
    return nth === 1 ? head : `${head}.${nth}`
  }
  return units.flatMap((unit) => {
    const chance = ground.chance(`staff ${unit.kind}`, unit.place)
    const plan = postsIn(unit.kind, ground.get(unit.place).level, chance.next())
    const isDepartment = 'townUnit' in plan || 'deptLead' in plan
    return (Object.keys(plan) as RoleCode[]).flatMap((role) =>
      Array.from({ length: plan[role] ?? 0 }, () => {
        const what = isDepartment ? `${unit.kind}${role === 'deptLead' ? '.lead' : ''}` : role
        return appoint(role, unit.place, unit, loginOf(`${what.toLowerCase()}.${shortCode(unit.place)}`), chance)
      }),
    )
  })
}
