// The server door: what whoever puts the house together may ask of the evaluation.

export type { EvaluationState, Panelist } from './server/deps.ts'
export { FACTS } from './server/followers/keep-facts.ts'
