import type { Room } from '@lianxin/platform/http'
import { servicesRefusals } from '../contract/refusals.ts'
import { servicesObjects } from './main-objects.ts'
import { powers } from '../rules/powers.ts'
import type { ServicesState } from './deps.ts'
import { boundAuthority } from './authority/authority-routes.ts'
import { authorityPages } from './pages/authority-pages.ts'
import { calendarPage } from './pages/calendar-page.ts'
import { categoryPages } from './pages/category-pages.ts'
import { boundRoutes } from './routes.ts'
import { seedServices } from './seed.ts'
import { servicesPersonal } from './personal-data.ts'

/** The room plugged into the house: an empty database gets the tree and the national calendar at its first start. */
export function servicesRoom(state: ServicesState): Room {
  return {
    name: 'services',
    personal: servicesPersonal,
    objects: servicesObjects,
    powers,
    refusals: servicesRefusals,
    routes: [...boundRoutes(state), ...boundAuthority(state)],
    pages: [...categoryPages(state), ...authorityPages(state), calendarPage(state)],
    async start() {
      await seedServices(state)
      await state.catalogue.reload()
      await state.authority.reload()
      await state.calendars.reload()
    },
    async stop() {
      state.catalogue.close()
      state.authority.close()
      state.calendars.close()
    },
  }
}
