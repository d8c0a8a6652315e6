import { dictionary } from '@lianxin/platform/i18n'
import { auditEn } from './words/audit.en.ts'
import { auditZh } from './words/audit.zh.ts'
import { accountsEn } from './words/accounts.en.ts'
import { accountsZh } from './words/accounts.zh.ts'
import { coverEn } from './words/cover.en.ts'
import { coverZh } from './words/cover.zh.ts'
import { gridCardEn } from './words/grid-card.en.ts'
import { gridCardZh } from './words/grid-card.zh.ts'
import { loginEn } from './words/login.en.ts'
import { loginZh } from './words/login.zh.ts'
import { looksEn } from './words/looks.en.ts'
import { looksZh } from './words/looks.zh.ts'
import { meEn } from './words/me.en.ts'
import { meZh } from './words/me.zh.ts'
import { membersEn } from './words/members.en.ts'
import { membersZh } from './words/members.zh.ts'
import { ownEn } from './words/own.en.ts'
import { ownZh } from './words/own.zh.ts'
import { partyEn } from './words/party.en.ts'
import { partyZh } from './words/party.zh.ts'
import { rosterEn } from './words/roster.en.ts'
import { rosterZh } from './words/roster.zh.ts'
import { secondEn } from './words/second.en.ts'
import { secondZh } from './words/second.zh.ts'
import { unitsImportEn } from './words/units-import.en.ts'
import { unitsImportZh } from './words/units-import.zh.ts'
import { unitsEn } from './words/units.en.ts'
import { unitsZh } from './words/units.zh.ts'

/** Everything the pages of this room say, in both languages. */
export const words = dictionary(
  {
    login: loginZh,
    looks: looksZh,
    me: meZh,
    second: secondZh,
    accounts: accountsZh,
    audit: auditZh,
    units: unitsZh,
    unitsImport: unitsImportZh,
    roster: rosterZh,
    party: partyZh,
    members: membersZh,
    own: ownZh,
    gridCard: gridCardZh,
    cover: coverZh,
  },
  {
    login: loginEn,
    looks: looksEn,
    me: meEn,
    second: secondEn,
    accounts: accountsEn,
    audit: auditEn,
    units: unitsEn,
    unitsImport: unitsImportEn,
    roster: rosterEn,
    party: partyEn,
    members: membersEn,
    own: ownEn,
    gridCard: gridCardEn,
    cover: coverEn,
  },
)
