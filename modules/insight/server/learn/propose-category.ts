import { spokenWords } from '../../rules/text/spoken-words.ts'
import type { InsightState } from '../state.ts'

/** A category with how likely it is, the words that spoke for it, and whether it may be filled in. */
export interface LearntProposal {
  readonly code: string
  readonly chance: number
  readonly words: readonly string[]
  readonly sure: boolean
}

const mostWords = 3
/** The matter is named early; the rest of a long letter tells its story. */
const mostSigns = 2000

/** What the city's own closed cases propose for a text; nothing before anything was learned. */
export function proposeCategory({ model }: Pick<InsightState, 'model'>, text: string): LearntProposal | undefined {
  const { now } = model
  if (!now) return undefined
  const said = text.slice(0, mostSigns)
  const chances = now.chances({ text: said })
  const [first = 0, second = 0] = chances.toSorted().toReversed()
  const code = now.model.labels[chances.indexOf(first)]!
  const sure = Math.log(first / Math.max(second, Number.MIN_VALUE)) >= now.floor
  return { code, chance: first, words: spokenWords(now.model, said, code, mostWords), sure }
}
