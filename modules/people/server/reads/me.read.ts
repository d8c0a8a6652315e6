import type { Actor, ResidentActor, Staff } from '@lianxin/platform/auth'
import type { z } from 'zod'
import type { PlaceCode, UnitId } from '../../contract/ids.ts'
import type { Me, SignedIn } from '../../contract/login.ts'
import type { RoleCode } from '../../contract/roles.ts'
import { maskPhone } from '../../rules/masking.ts'
import type { ResidentSignedIn } from '../login/resident-login.ts'
import type { StaffSignedIn } from '../login/staff-login.ts'
import { residentPhoneAt } from '../sealed-at.ts'
import type { PeopleState } from '../room.ts'
import { q } from '../store.ts'

/** What a member of staff is told about themselves. */
export function meOf({ units }: PeopleState, staff: Staff): Me {
  const posts = staff.posts.map((post) => ({
    id: post.id,
    role: post.role as RoleCode,
    place: post.place as PlaceCode,
    unit: (post.unit && units.now.get(post.unit as UnitId)?.name) ?? null,
  }))
  return { kind: 'staff', account: staff.account, name: staff.name, post: staff.post.id, posts }
}

const residentMe = ({ id, name }: ResidentActor, phone: string): Me => ({ kind: 'resident', id, name, phone })

/** The answer to a sign-in, of either kind. */
export function signedIn(state: PeopleState, who: StaffSignedIn | ResidentSignedIn): z.output<typeof SignedIn> {
  const me = 'staff' in who ? meOf(state, who.staff) : residentMe(who.resident, who.phone)
  return { token: who.token, me }
}

/** 我是谁. */
export async function whoAmI(state: PeopleState, actor: Actor): Promise<Me> {
  if (actor.kind === 'staff') return meOf(state, actor)
  if (actor.kind !== 'resident') return { kind: 'visitor' }
  const [[row]] = await state.db.read(
    { as: 'resident', person: actor.id },
    q.selectFrom('people.resident').select('phone').where('county', '=', actor.county).where('id', '=', actor.id),
  )
  return residentMe(actor, row ? maskPhone(state.vault.open(residentPhoneAt(actor.id), row.phone)) : '')
}
