// The server door: what whoever puts the house together may ask of the evaluation.

export type { EvaluationState, Panelist } from './server/deps.ts'
export { FACTS } from './server/followers/keep-facts.ts'

// The acts of the assessment, for whoever shows it done: the demonstration year.
export { agreeToScheme } from './server/acts/agree-to-scheme.ts'
export { appointPanel } from './server/acts/appoint-panel.ts'
export { enterFigure } from './server/acts/enter-figure.ts'
export { openByHand } from './server/acts/open-by-hand.ts'
export { plead } from './server/acts/plead.ts'
export { proposeScheme } from './server/acts/propose-scheme.ts'
export { signSheet } from './server/acts/sign-sheet.ts'
export { voteOnPlea } from './server/acts/vote-on-plea.ts'
export { readFrozenCases } from './server/reads/frozen-cases.read.ts'
export { readPeriods, type PeriodSeen } from './server/reads/periods.read.ts'
export { readPublicSums } from './server/reads/sums.read.ts'
export { latestFreezable } from './rules/period/span.ts'
