import { professionCodes, professions, type Profession } from '../../contract/professions.ts'
import { maskPhone } from '../masking.ts'
import { normalisePhone } from '../phone.ts'
import { readName, readPlace, textOf, type Say } from './cells.ts'
import { partyFaults as faults } from './faults.ts'
import type { KnownPerson, PartyRow, PartyWorld, PersonEntry } from './party-rows.ts'
import { newConsent, readConsent } from './read-consent.ts'

const byName = new Map<string, Profession>(
  professionCodes.flatMap((code) => [
    [code.toLowerCase(), code],
    [professions[code].zh, code],
    [professions[code].en, code],
  ]),
)

/** As an export writes a number: it stands for the one that is known. */
const MASKED = /^1\d{2}\*{4}\d{4}$/

/**
 * Which of those known by that name, place and profession a row means. Two namesakes are two people unless login or
 * phone say otherwise: taking one for the other would give one's consent to the other.
 */
export function personMeant(
  like: readonly KnownPerson[],
  { account, phone }: { account: string | null; phone: string | null },
): KnownPerson | undefined {
  const byAccount = account && like.find((one) => one.account === account)
  if (byAccount) return byAccount
  const free = like.filter((one) => !account || !one.account)
  const byPhone = phone && free.find((one) => one.phone && (one.phone === phone || maskPhone(one.phone) === phone))
  if (byPhone) return byPhone
  const open = free.filter((one) => !phone || !one.phone)
  return open.length === 1 ? open[0] : undefined
}

/** A Party member, or a professional when a profession is given; undefined when anything is wrong. */
export function readPerson(row: PartyRow, world: PartyWorld, say: Say): PersonEntry | undefined {
  let good = true
  const fault: Say = (column, why) => {
    good = false
    say(column, why)
  }
  const name = readName(row, 40, fault)
  const place = readPlace(row, world, ['grid', 'micro'], faults.personPlace, fault)
  const profession = textOf(row, 'profession') ? byName.get(textOf(row, 'profession').toLowerCase()) : null
  if (profession === undefined) fault('profession', faults.profession)
  const unit = textOf(row, 'unit') || null
  if (unit && ([...unit].length > 60 || /^[=+\-@]/.test(unit))) fault('unit', faults.unit)
  const typed = textOf(row, 'phone')
  const phone = typed ? (MASKED.test(typed) ? typed : normalisePhone(typed)) : null
  if (phone === undefined) fault('phone', faults.phone)
  const branchName = textOf(row, 'branch')
  const branch = branchName && place ? world.branchNamed(branchName, place) : null
  if (branch === undefined) fault('branch', faults.branchUnknown)
  const groupName = textOf(row, 'group')
  const group = groupName && place ? world.groupNamed(groupName, place) : null
  if (group === undefined) fault('group', faults.groupUnknown)
  const login = textOf(row, 'login').toLowerCase()
  const account = login ? world.accountNamed(login) : null
  if (account === undefined) fault('login', faults.loginUnknown)
  else if (account && account.name !== name) fault('login', faults.loginName)
  const told = readConsent(row, world, fault)
  if (!name || !place || profession === undefined || phone === undefined || told === undefined) return undefined
  const like = world.personsLike({ name, place, profession })
  const known = personMeant(like, { account: account?.id ?? null, phone })
  const masked = phone !== null && MASKED.test(phone)
  if (masked && !(known?.phone && maskPhone(known.phone) === phone)) fault('phone', faults.phoneMasked)
  if (!good) return undefined
  const next = {
    // What a row leaves empty stays as it is: a list seldom carries every column.
    unit: unit ?? known?.unit ?? null,
    phone: masked || phone === null ? (known?.phone ?? null) : phone,
    branch: (branch || group ? (branch?.id ?? group?.branch) : known?.branch) ?? null,
    group: (group ? group.id : known?.group) ?? null,
    account: account?.id ?? known?.account ?? null,
  } as const
  const same = known && (Object.keys(next) as (keyof typeof next)[]).every((key) => known[key] === next[key])
  return {
    row: row.row,
    id: known?.id,
    name,
    place,
    profession,
    ...next,
    change: !known ? 'new' : same ? 'same' : 'changed',
    ...newConsent(told, known),
  }
}
