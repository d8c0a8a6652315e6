import type { Page } from '@lianxin/platform/http'
import type { PeopleState } from '../room.ts'
import { accountPages } from './accounts.page.tsx'
import { auditPage } from './audit.page.tsx'
import { coverPage } from './cover.page.tsx'
import { loginPages } from './login.page.tsx'
import { looksPages } from './looks.page.tsx'
import { mePage } from './me.page.tsx'
import { ownDetailsPage } from './own-details.page.tsx'
import { partyPages } from './party.page.tsx'
import { memberPages } from './members.page.tsx'
import { passwordPage } from './password.page.tsx'
import { platformsPage } from './platforms.page.tsx'
import { rosterPage } from './roster.page.tsx'
import { secondPage } from './second.page.tsx'
import { sessionsPage } from './sessions.page.tsx'
import { unitsImportPages } from './units-import.page.tsx'
import { unitPages } from './units.page.tsx'

/** Every page of the room. */
export const pages = (state: PeopleState): Page[] => [
  ...loginPages(state),
  passwordPage(state),
  mePage(state),
  secondPage(state),
  ...looksPages(state),
  sessionsPage(state),
  coverPage(state),
  auditPage(state),
  ownDetailsPage(state),
  ...accountPages(state),
  rosterPage(state),
  ...partyPages(state),
  ...memberPages(state),
  platformsPage(state),
  ...unitsImportPages(state),
  ...unitPages(state),
]
