import { actRoutes } from './act-routes.ts'
import { deskRoutes } from './desk-routes.ts'
import { herRoutes } from './her-routes.ts'
import { handOverRoutes } from './hand-over.ts'
import { importRoutes } from './import.ts'
import { matterRoutes } from './matters.ts'
import { moveRoutes } from './move-routes.ts'
import { reporterRoutes } from './reporter-routes.ts'

export * from './act-bodies.ts'
export * from './acts.ts'
export * from './case-view.ts'
export type { ActField as ActFieldRow } from './fields.ts'
export type * from './ids.ts'
export * from './kinds.ts'
export * from './limits.ts'
export * from './matters.ts'
export * from './moves.ts'
export { paths as casesPaths } from './paths.ts'
export * from './queue.ts'
export { casesRefusals } from './refusals.ts'
export * from './report.ts'
export type * from './routing-rule.ts'
export type { RulesReply } from './rules-routes.ts'
export * from './schemas.ts'
export * from './statuses.ts'
export type { Upload } from './uploads.ts'
/** What is said over HTTP about cases. */
export const casesRoutes = {
  ...reporterRoutes,
  ...herRoutes,
  ...importRoutes,
  ...matterRoutes,
  ...handOverRoutes,
  ...deskRoutes,
  ...actRoutes,
  ...moveRoutes,
}
