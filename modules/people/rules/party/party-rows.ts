import type { PartySheet } from '../../contract/party-sheets.ts'
import type { AccountId, BranchId, GroupId, MemberId, PlaceCode } from '../../contract/ids.ts'
import type { Profession } from '../../contract/professions.ts'

/** One line of a sheet; `row` as the spreadsheet numbers it, cells by column code. */
export interface PartyRow {
  readonly row: number
  readonly cells: Readonly<Record<string, string>>
}

export interface BranchEntry {
  readonly row: number
  readonly id: BranchId | undefined
  readonly name: string
  readonly place: PlaceCode
  readonly covers: readonly PlaceCode[]
  readonly change: 'new' | 'changed' | 'same'
}

export interface GroupEntry {
  readonly row: number
  readonly id: GroupId | undefined
  readonly name: string
  readonly place: PlaceCode
  readonly branch: BranchId
  readonly covers: readonly PlaceCode[]
  readonly change: 'new' | 'changed' | 'same'
}

export interface PersonEntry {
  readonly row: number
  readonly id: MemberId | undefined
  readonly name: string
  readonly place: PlaceCode
  readonly profession: Profession | null
  readonly unit: string | null
  readonly phone: string | null
  readonly branch: BranchId | null
  readonly group: GroupId | null
  readonly account: AccountId | null
  readonly change: 'new' | 'changed' | 'same'
  /** A consent to record: none given, none newer than what is known, or this one. */
  readonly consent: ConsentOnFile | null
  /** The person withdrew on or after the day in the file. */
  readonly keptHidden: boolean
}

export interface ConsentOnFile {
  readonly day: string
  readonly shows: readonly ('phone' | 'unit')[]
  readonly evidence: string
}

export interface KnownBranch {
  readonly id: BranchId
  readonly name: string
  readonly place: PlaceCode
  readonly covers: readonly PlaceCode[]
}

export interface KnownGroup extends Omit<KnownBranch, 'id'> {
  readonly id: GroupId
  readonly branch: BranchId
}

export interface KnownPerson {
  readonly id: MemberId
  readonly name: string
  readonly place: PlaceCode
  readonly profession: Profession | null
  readonly unit: string | null
  readonly phone: string | null
  readonly branch: BranchId | null
  readonly group: GroupId | null
  readonly account: AccountId | null
  /** The day on which a consent of theirs was last given or withdrawn, and whether one holds. */
  readonly lastWord: { readonly day: string; readonly shown: boolean } | undefined
}

/** What the rows are held against. */
export interface PartyWorld {
  readonly today: string
  placeIs(place: PlaceCode): 'mine' | 'outside' | 'unknown'
  branchNamed(name: string, place: PlaceCode): KnownBranch | undefined
  groupNamed(name: string, place: PlaceCode): KnownGroup | undefined
  /** Those of this name, at this very place, with this profession or none. */
  personsLike(one: { name: string; place: PlaceCode; profession: Profession | null }): readonly KnownPerson[]
  accountNamed(login: string): { readonly id: AccountId; readonly name: string } | undefined
}

export interface PartyEntries {
  readonly branches: BranchEntry
  readonly groups: GroupEntry
  readonly persons: PersonEntry
}
export type EntryOf<S extends PartySheet> = PartyEntries[S]
