// The server door: what whoever puts the house together may ask of the insight.

export { insightState, type InsightState } from './server/state.ts'
export { proposeCategory } from './server/learn/propose-category.ts'
