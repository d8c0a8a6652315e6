import { countyOf, idOf, kinds, toPlaceCode, type Id, type Kind } from '@lianxin/platform/ids'
import { parsePlaceCode } from '@lianxin/places/contract'
import type { AccountId, MemberId, PlaceCode, PostId, UnitId } from '../contract/ids.ts'
import type { Profession } from '../contract/professions.ts'
import type { RoleCode } from '../contract/roles.ts'
import type { UnitKind } from '../contract/unit-kinds.ts'

/** A row of a table of this room, with an id of its own; the columns that matter to the test may be given. */
export interface Built<I extends Id = Id> {
  readonly table: string
  readonly id: I
  readonly row: Readonly<Record<string, string | number | boolean | null>>
}

const began = '2026-01-01T00:00:00Z'
// Far above what an id source gives out in a test, so that built rows and made ones never meet.
let serial = 5_000_000

const place = (code: string): PlaceCode => parsePlaceCode(code) ?? toPlaceCode(code)

function built<I extends Id>(table: string, kind: Kind, code: string, row: Built['row']): Built<I> {
  const at = place(code)
  const id = idOf(countyOf(at), kind, ++serial) as I
  return { table: `people.${table}`, id, row: { county: countyOf(at), id, place: at, ...row } }
}

/** A made-up mobile number; the range belongs to nobody. */
export const aPhone = (n: number = ++serial): string => `1900000${String(n % 10_000).padStart(4, '0')}`

/** A unit standing at a place. */
export const aUnit = (one: { kind: UnitKind; place: string; name?: string; parent?: UnitId; phone?: string }) =>
  built<UnitId>('unit', kinds.unit, one.place, {
    kind: one.kind,
    name: one.name ?? `示例${one.kind}${++serial}`,
    parent: one.parent ?? null,
    phone: one.phone ?? null,
    created_at: began,
    closed_at: null,
    version: 0,
  })

/** An account opened at a place, without a password unless its hash is given. */
export const anAccount = (one: {
  place: string
  login?: string
  name?: string
  phone?: string | null
  password?: string
  closed?: boolean
}) =>
  built<AccountId>('account', kinds.account, one.place, {
    login: one.login ?? `staff.${++serial}`,
    name: one.name ?? `示例${serial}`,
    phone: one.phone === undefined ? aPhone() : one.phone,
    password: one.password ?? null,
    must_change: false,
    disabled_at: one.closed ? began : null,
    created_at: began,
    version: 0,
  })

/** A post of an account, from the beginning of 2026 and open-ended unless said otherwise. */
export const aPost = (one: {
  account: AccountId
  role: RoleCode
  place: string
  unit?: UnitId
  from?: string
  to?: string
  phone?: string
}) =>
  built<PostId>('post', kinds.post, one.place, {
    account: one.account,
    role: one.role,
    unit: one.unit ?? null,
    from_day: one.from ?? '2026-01-01',
    to_day: one.to ?? null,
    phone: one.phone ?? null,
    created_at: began,
    version: 0,
  })

/** A Party member, or a professional when a profession is given, who shows nothing yet. */
export const aPerson = (one: {
  place: string
  name?: string
  profession?: Profession
  unit?: string
  phone?: string
}) =>
  built<MemberId>('person', kinds.member, one.place, {
    kind: one.profession ? 'professional' : 'member',
    name: one.name ?? `示例${++serial}`,
    profession: one.profession ?? null,
    unit_name: one.unit ?? null,
    phone: one.phone ?? null,
    shows: '{}',
    version: 0,
  })

/** A grid's Party branch that works in some grids. */
export const aBranch = (one: { place: string; covers: readonly string[]; name?: string }) =>
  built('branch', kinds.branch, one.place, {
    name: one.name ?? `示例党支部${++serial}`,
    covers: `{${one.covers.map(place).join(',')}}`,
  })
