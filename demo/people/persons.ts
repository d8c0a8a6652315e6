import { ancestorAt } from '@lianxin/places/contract'
import type { AccountId, MemberId } from '@lianxin/people/contract'
import { countyOf, kinds, type Id, type PlaceCode } from '@lianxin/platform/ids'
import type { Random } from '../city/random.ts'
import type { CityPlace } from '../city/index.ts'
import type { Allotment } from './allot.ts'
import type { Ground } from './ground.ts'
import { drawName } from './names.ts'
import type { Party } from './party.ts'
import { mobile } from './phones.ts'
import { drawProfession } from './professions.ts'
import type { BranchRow, ConsentRow, GroupRow, PersonRow } from './rows.ts'
import { serials } from './serials.ts'

/** Fewest members with whom a Party group is formed. */
const OF_A_GROUP = 3

export interface PersonsAsked {
  readonly ground: Ground
  readonly allotments: ReadonlyMap<PlaceCode, Allotment>
  readonly party: Party
  /** The head of a group, who has an account and visits as 联户党员. */
  readonly headOf: (group: GroupRow) => { readonly account: AccountId; readonly name: string }
}

/** Members and professionals village by village, all with their identity shown by consent. */
export function* personsOf({ ground, allotments, party, headOf }: PersonsAsked): Generator<PersonRow> {
  const ids = serials(kinds.member)
  const branches = Map.groupBy(party.branches, ({ place }) => ancestorAt(place, 'village'))
  const groups = Map.groupBy(party.groups, ({ place }) => ancestorAt(place, 'village'))
  let phones = 0
  for (const village of ground.at('village')) {
    const { members, professionals } = allotments.get(village.code)!
    const chance = ground.chance('persons', village.code)
    const grids = ground.below(village.code, 'grid')
    const person = (place: PlaceCode, rest: Partial<PersonRow>): PersonRow => {
      const shows = drawShows(chance, rest.kind === 'professional')
      return {
        county: countyOf(place),
        id: ids.next(place) as MemberId,
        kind: 'member',
        name: drawName(chance),
        place,
        profession: null,
        unitName: null,
        phone: shows.includes('phone') ? mobile('person', phones++) : null,
        branch: null,
        microGroup: null,
        account: null,
        shownSince: ground.moment(chance),
        shows,
        ...rest,
      }
    }
    const own = { branches: branches.get(village.code) ?? [], groups: groups.get(village.code) ?? [] }
    const micros = grids.flatMap((grid) => ground.below(grid.code, 'micro'))
    for (const { place, group, head } of memberPlaces(own.groups, micros, members, chance)) {
      yield person(place, {
        branch: group?.branch ?? branchAt(own.branches, place, chance),
        microGroup: group?.id ?? null,
        ...(group && head && headOf(group)),
      })
    }
    for (let i = 0; i < professionals; i++) {
      const grid = grids[chance.below(grids.length)]!
      yield person(grid.code, { kind: 'professional', ...drawProfession(ground, grid.code, chance) })
    }
  }
}

interface Serving {
  readonly place: PlaceCode
  readonly group: GroupRow | undefined
  readonly head: boolean
}

/** Where a village's members serve: first three for each group, its head among them, the others anywhere. */
function* memberPlaces(
  groups: readonly GroupRow[],
  micros: readonly CityPlace[],
  count: number,
  chance: Random,
): Generator<Serving> {
  const groupAt = new Map(groups.flatMap((group) => group.covers.map((micro) => [micro, group] as const)))
  const needed = groups.length * OF_A_GROUP
  if (needed > count) throw new Error(`${count} members cannot form ${groups.length} groups`)
  for (let i = 0; i < needed; i++) {
    const group = groups[Math.floor(i / OF_A_GROUP)]!
    const head = i % OF_A_GROUP === 0
    yield { place: group.covers[head ? 0 : chance.below(group.covers.length)]!, group, head }
  }
  for (let i = needed; i < count; i++) {
    const { code } = micros[chance.below(micros.length)]!
    yield { place: code, group: groupAt.get(code), head: false }
  }
}

function branchAt(branches: readonly BranchRow[], micro: PlaceCode, chance: Random): BranchRow['id'] {
  const grid = ancestorAt(micro, 'grid')
  const serving = branches.filter(({ covers }) => covers.includes(grid))
  return serving[chance.below(serving.length)]!.id
}

/** What a person shows beside the name: a professional mostly the unit, few a phone. */
function drawShows(chance: Random, professional: boolean): PersonRow['shows'] {
  const phone = chance.next() < (professional ? 0.3 : 0.12)
  const unit = professional && chance.next() < 0.9
  return [...(phone ? ['phone' as const] : []), ...(unit ? ['unit' as const] : [])]
}

/** The consent each shown identity rests on. */
export function* consentsOf(persons: Iterable<PersonRow>): Generator<ConsentRow> {
  const ids = serials(kinds.consent)
  for (const { county, id: person, place, shows, shownSince, kind } of persons) {
    const evidence = kind === 'member' ? '纸质同意书，存于村社' : '本人在手机上同意'
    yield { county, id: ids.next(place) as Id, person, place, shows, evidence, givenAt: shownSince }
  }
}
