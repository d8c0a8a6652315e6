import { floorOf } from './floor.ts'
import { packModel } from './pack-model.ts'
import { openClassifier } from './text-model.ts'
import { trainClassifier, usualTraining, type Example } from './train-classifier.ts'

/** What a city has settled, oldest first, and what is in force now said of the newest of it. */
export interface Settled {
  readonly examples: readonly Example[]
  /** What is in force said of the last so many examples; null where it said nothing. */
  readonly standing: readonly (string | null)[]
}

export interface LearntAnew {
  /** The model from all examples, packed; nothing when it is not better than what is in force. */
  readonly model: Uint8Array | null
  readonly judged: number
  /** Shares of the newest examples that were right: by a model that knew only the older ones, and by what is in force. */
  readonly right: number
  readonly standingRight: number
  /** Above this margin a proposal is filled in. */
  readonly floor: number
}

/** Labels of fewer examples cannot be learned; they are left to words. */
const leastOfLabel = 8
/** What is filled in without being asked is to be right so often. */
const sureShare = 0.9

function learnable(examples: readonly Example[]): Example[] {
  const times = new Map<string, number>()
  for (const { label } of examples) times.set(label, (times.get(label) ?? 0) + 1)
  return examples.filter(({ label }) => times.get(label)! >= leastOfLabel)
}

/**
 * Learns from what was settled and says whether that is worth it: a model of the older examples is judged on the newest
 * beside what is in force, and only where it is right more often a model of all of them takes its place. Without two
 * labels that can be learned there is none.
 */
export function learnAnew({ examples, standing }: Settled): LearntAnew {
  const cut = examples.length - standing.length
  const newest = examples.slice(cut)
  const older = learnable(examples.slice(0, cut))
  const share = (right: number) => (newest.length === 0 ? 0 : right / newest.length)
  const standingRight = share(newest.filter(({ label }, i) => standing[i] === label).length)
  const none = { model: null, judged: newest.length, right: 0, standingRight, floor: Number.POSITIVE_INFINITY }
  if (new Set(older.map(({ label }) => label)).size < 2) return none
  const tried = trainClassifier(older, usualTraining)
  const chances = openClassifier(tried)
  const right = share(newest.filter((one) => tried.labels[bestOf(chances(one))] === one.label).length)
  if (right <= standingRight) return { ...none, right }
  const whole = trainClassifier(learnable(examples), usualTraining)
  return { ...none, model: packModel(whole), right, floor: floorOf(whole.unseen, sureShare) }
}

const bestOf = (chances: Float64Array): number => chances.indexOf(chances.reduce((a, b) => Math.max(a, b)))
