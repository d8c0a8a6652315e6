// The server door: what whoever puts the house together gives this room.
export type { ExchangeState } from './server/deps.ts'
export { PUBLIC_REQUESTS } from './server/open311/keep-requests.ts'
