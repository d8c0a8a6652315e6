import type { InsightDeps } from './deps.ts'
import { liveModel, type LiveModel } from './learn/live-model.ts'

/** The room at work: what it was given, and the model in force. */
export interface InsightState extends InsightDeps {
  readonly model: LiveModel
}

/** Puts what the room keeps in memory beside what it was given. */
export const insightState = (deps: InsightDeps): InsightState => ({
  ...deps,
  model: liveModel(deps.db, deps.city, deps.log),
})
