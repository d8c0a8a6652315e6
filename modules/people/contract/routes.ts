import { accountRoutes } from './account-routes.ts'
import { auditRoutes } from './audit.ts'
import { coverRoutes } from './cover.ts'
import { loginRoutes } from './login-routes.ts'
import { lookRoutes } from './looks.ts'
import { partyRoutes } from './party-routes.ts'
import { personRoutes } from './person-routes.ts'
import { sessionRoutes } from './sessions.ts'
import { unitRoutes } from './unit-routes.ts'

/** What is said over HTTP about people. */
export const routes = {
  ...unitRoutes,
  ...accountRoutes,
  ...coverRoutes,
  ...personRoutes,
  ...partyRoutes,
  ...loginRoutes,
  ...lookRoutes,
  ...auditRoutes,
  ...sessionRoutes,
}
