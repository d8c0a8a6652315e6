export { addTo, contextsOf, learn, noCounts, type Counts } from './counts.ts'
export { evaluate, type Evaluation, type PastEvent, type Score } from './evaluate.ts'
export { keyOf, labelOf, type Body, type Matter } from './matter.ts'
export { SUGGESTION_FLOOR, suggestUnits, type UnitSuggestion } from './suggest-unit.ts'
