// The server door: what rooms above and whoever puts the house together may ask of the cases.

export type { CasesDeps, PeopleAsked, PlaceKept, PlacesAsked, ServicesAsked } from './server/deps.ts'
export { askPeople, askPlaces, askServices } from './server/neighbours.ts'
export { casesState, type CasesState } from './server/state.ts'
export { columnsOf } from './server/case-row.ts'
export { reportBody } from './server/intake/report-body.ts'
export { receiptCode, receiptHash } from './server/receipts.ts'
export { searchRow, type SearchSource } from './server/search/search-row.ts'
export { rateOnBehalf } from './server/acts/rate-on-behalf.ts'
export { clearRatingDevices, readSameDevice, type SameDevice } from './server/rating-device.ts'
export { reachReporters } from './server/reads/reach-reporters.ts'
export { readHidden } from './server/reads/hidden.read.ts'
export { readBlind, type BlindCase } from './server/reads/blind.read.ts'
