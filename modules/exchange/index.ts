// The server door: what whoever puts the house together gives this room.
export type { ExchangeState } from './server/deps.ts'
export { PUBLIC_REQUESTS } from './server/open311/keep-requests.ts'
export { signPayload } from './server/bridge/secrets.ts'
export { outbound } from './server/outbound/outbound.ts'
export { catalogueParts } from './server/fields/catalogue.read.ts'
export { catalogueOf, unnamedIn } from './rules/fields/catalogue.ts'
export type { CatalogueParts } from './rules/fields/catalogue.ts'
