import type { Addressee } from '@lianxin/notices'
import type { Sealed } from '@lianxin/platform/crypto'
import type { UnitId } from '@lianxin/people/contract'
import { ancestorAt, type Level } from '@lianxin/places/contract'
import type { Id, PlaceCode } from '@lianxin/platform/ids'
import { actRow } from '../../contract/acts.ts'
import type { Act } from '../../contract/moves.ts'
import { rulingLevel } from '../../rules/powers.ts'
import { isAccused, mayName } from '../../rules/recusal.ts'
import type { Audience } from '../../rules/telling/telling.ts'
import { contactPhoneAt } from '../sealed-at.ts'
import type { CasesState } from '../state.ts'

/** What must be known of a case to say who hears of it. */
export interface CaseTold {
  readonly id: string
  readonly place: string
  readonly level: string
  readonly unit: string | null
  readonly status: string
  readonly urgent: boolean
  readonly lang: string
  readonly reporter: string | null
  readonly contact_phone: Sealed | null
  readonly assisting: readonly string[]
  readonly back_at: string | null
  readonly accused_unit: string | null
  readonly accused_account: string | null
  readonly sealed: boolean
}

/** More people than this are a crowd, in which everybody thinks that another will do it; they have the queue. */
const MOST = 40

const rolesFor = (act: Act): ReadonlySet<string> => new Set(actRow(act).who.flatMap((who) => who.roles ?? []))
const handlers = rolesFor('sign_for')
const offices = rolesFor('accept')
const ground = rolesFor('verified')

/** Of a unit those who may act and may know of it: not who is complained of, under whatever post. */
async function staffOf(
  { people }: CasesState,
  row: CaseTold,
  unit: UnitId | undefined,
  roles: ReadonlySet<string>,
  but: Id,
) {
  const accused = row.accused_unit as UnitId | null
  if (unit === undefined || isAccused(people.units(), unit, accused)) return []
  const recused = new Set(accused === null ? [] : (await people.staffOf(accused)).map(({ account }) => account))
  const accounts = (await people.staffOf(unit))
    // Whoever stands in for somebody on leave holds a post of the unit, and is told instead.
    .filter((one) => roles.has(one.role) && !one.away && (!row.sealed || mayName(one)))
    .map(({ account }) => account)
    .filter((account) => account !== but && account !== row.accused_account && !recused.has(account))
  return [...new Set(accounts)].slice(0, MOST).map((person): Addressee => ({ person }))
}

function reporterOf({ vault }: CasesState, { id, reporter, contact_phone, lang }: CaseTold): Addressee[] {
  const phone = vault.open(contactPhoneAt(id), contact_phone)
  const said = { lang: lang === 'en' ? 'en' : 'zh' } as const
  // The number typed with the report goes before the one she signs in with.
  if (reporter !== null) return [{ person: reporter as Id, phone: phone ?? undefined, ...said }]
  return phone === null ? [] : [{ phone, ...said }]
}

const gridOf = ({ people }: CasesState, { place }: CaseTold) =>
  people.units().unitFor({ kind: 'grid', place: ancestorAt(place as PlaceCode, 'grid') })

/** The people of an audience, without whoever did it. */
export async function audienceOf(
  cases: CasesState,
  audience: Audience,
  row: CaseTold,
  actor: Id,
): Promise<Addressee[]> {
  const officeAt = (level: Level) =>
    cases.people.units().unitFor({ kind: 'office', place: ancestorAt(row.place as PlaceCode, level) })?.id
  switch (audience) {
    case 'reporter':
      return reporterOf(cases, row)
    case 'unit':
      return staffOf(cases, row, (row.unit ?? undefined) as UnitId | undefined, handlers, actor)
    case 'office':
      return staffOf(cases, row, officeAt(row.level as Level), offices, actor)
    case 'assist':
      return (await Promise.all(row.assisting.map((id) => staffOf(cases, row, id as UnitId, handlers, actor)))).flat()
    case 'back':
      return staffOf(cases, row, officeAt((row.back_at ?? row.level) as Level), offices, actor)
    case 'ground':
      return staffOf(cases, row, gridOf(cases, row)?.id, ground, actor)
    case 'ruler':
      return staffOf(cases, row, officeAt(rulingLevel(row.level as Level)), offices, actor)
  }
}
