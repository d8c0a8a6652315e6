import type { PlaceCode } from '@lianxin/platform/ids'
import type { PartySheet } from './party-sheets.ts'
import type { AccountId, MemberId, UnitId } from './ids.ts'

/** Links to this room's pages. Free of zod. */
export const paths = {
  login: (next?: string) => (next ? `/login?next=${encodeURIComponent(next)}` : '/login'),
  logout: () => '/logout',
  staffLogin: (next?: string) => (next ? `/console/login?next=${encodeURIComponent(next)}` : '/console/login'),
  me: () => '/console/me',
  showSecond: (next: string) => `/console/second?next=${encodeURIComponent(next)}`,
  leave: () => '/console/leave',
  ownDetails: () => '/me',
  audit: () => '/console/audit',
  looks: () => '/me/looks',
  sessions: () => '/me/sessions',
  staffLooks: () => '/console/me/looks',
  people: (place?: PlaceCode) => (place ? `/console/people?place=${place}` : '/console/people'),
  account: (id: AccountId) => `/console/people/${id}`,
  newAccount: () => '/console/people/new',
  members: (place?: PlaceCode) => (place ? `/console/people/members?place=${place}` : '/console/people/members'),
  member: (id: MemberId) => `/console/people/members/${id}`,
  partyImport: (sheet: PartySheet) => `/console/people/party/import?sheet=${sheet}`,
  partyTemplate: (sheet: PartySheet) => `/console/people/party/template/${sheet}.xlsx`,
  roster: () => '/console/people/roster',
  units: (place?: PlaceCode) => (place ? `/console/units?place=${place}` : '/console/units'),
  unitsImport: () => '/console/units/import',
  unitsTemplate: () => '/console/units/template.xlsx',
  unitsExport: (format: 'xlsx' | 'csv', place?: PlaceCode) =>
    place ? `/console/units/units.${format}?place=${place}` : `/console/units/units.${format}`,
  platforms: (town: PlaceCode) => `/console/units/platforms/${town}`,
  unit: (id: UnitId) => `/console/units/${id}`,
}
