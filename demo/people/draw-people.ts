import { shortCode } from '@lianxin/places/contract'
import type { AccountId } from '@lianxin/people/contract'
import { countyOf, idOf, kinds, type County, type PlaceCode } from '@lianxin/platform/ids'
import type { City } from '../city/index.ts'
import type { Random } from '../city/random.ts'
import { allot } from './allot.ts'
import { dutyOf } from './duty.ts'
import { groundOf, type Ground } from './ground.ts'
import { drawName } from './names.ts'
import { drawParty } from './party.ts'
import { consentsOf, personsOf } from './persons.ts'
import { residentsOf } from './residents.ts'
import type {
  BranchRow,
  ConsentRow,
  DutyRow,
  GroupRow,
  PersonRow,
  PlatformMemberRow,
  ResidentRow,
  Staff,
  UnitRow,
} from './rows.ts'
import { appointing, staffOf } from './staff.ts'
import { drawUnits } from './units.ts'

/**
 * The people of a drawn city. What is small is held; what is not is drawn anew at each walk, always the same. Everybody
 * is invented.
 */
export interface People {
  readonly units: readonly UnitRow[]
  readonly platformMembers: readonly PlatformMemberRow[]
  readonly branches: readonly BranchRow[]
  readonly groups: readonly GroupRow[]
  /** Staff of the units: those who receive, dispatch, handle, check and lead. */
  readonly unitStaff: readonly Staff[]
  /** All staff: of the units, then a leader for each micro-grid, then the heads of the Party groups as 联户党员. */
  staff(): Iterable<Staff>
  duty(): Iterable<DutyRow>
  persons(): Iterable<PersonRow>
  consents(): Iterable<ConsentRow>
  residents(): Iterable<ResidentRow>
}

/** Draws the organisation and the people of a city from the city's own seed. */
export function drawPeople(city: City): People {
  const ground = groundOf(city)
  const allotments = allot(city.seed)
  const { units, platformMembers } = drawUnits(ground)
  const unitStaff = staffOf(ground, units)
  const party = drawParty(ground, allotments)
  const micros = ground.at('micro').map(({ code }) => code)
  const before = tally([...unitStaff.map(({ post }) => post.place), ...micros])
  const heads = headAccounts(party.groups, before)
  const headOf = (group: GroupRow) => ({ account: heads.get(group)!, name: drawName(headChance(ground, group)) })
  const persons = () => personsOf({ ground, allotments, party, headOf })
  return {
    units,
    platformMembers,
    ...party,
    unitStaff,
    *staff() {
      yield* unitStaff
      yield* othersOf(ground, unitStaff, micros, party.groups)
    },
    duty: () => dutyOf(ground, units, unitStaff),
    persons,
    consents: () => consentsOf(persons()),
    residents: () => residentsOf(ground, allotments),
  }
}

function* othersOf(
  ground: Ground,
  unitStaff: readonly Staff[],
  micros: readonly PlaceCode[],
  groups: readonly GroupRow[],
): Generator<Staff> {
  const appoint = appointing(ground, { count: unitStaff.length, last: tally(unitStaff.map(({ post }) => post.place)) })
  for (const micro of micros)
    yield appoint('microGridLeader', micro, null, `micro.${shortCode(micro)}`, ground.chance('leader', micro))
  for (const group of groups) {
    const micro = group.covers[0]!
    yield appoint('linkedMember', micro, null, `linked.${shortCode(micro)}`, headChance(ground, group))
  }
}

/** The account and the member are the same person, so both draw the name from here. */
const headChance = (ground: Ground, { covers }: GroupRow): Random => ground.chance('linked', covers[0]!)

/** The accounts the heads of the groups will have, after everybody counted in `before`. */
function headAccounts(groups: readonly GroupRow[], before: Map<County, number>): Map<GroupRow, AccountId> {
  return new Map(
    groups.map((group) => {
      const serial = (before.get(group.county) ?? 0) + 1
      before.set(group.county, serial)
      return [group, idOf(group.county, kinds.account, serial) as AccountId]
    }),
  )
}

function tally(places: readonly PlaceCode[]): Map<County, number> {
  const count = new Map<County, number>()
  for (const place of places) count.set(countyOf(place), (count.get(countyOf(place)) ?? 0) + 1)
  return count
}
