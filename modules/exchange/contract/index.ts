export { paths as exchangePaths } from './paths.ts'
export { exchangeRefusals } from './refusals.ts'
export { exchangeRoutes } from './routes.ts'
export { scopes, type ScopeCode } from './scopes.ts'
