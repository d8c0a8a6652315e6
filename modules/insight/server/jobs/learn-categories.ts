import { closedTexts } from '@lianxin/cases'
import type { Job } from '@lianxin/platform/jobs'
import { everywhere } from '@lianxin/platform/journal'
import { learnInThread } from '../learn/in-thread.ts'
import { proposeCategory } from '../learn/propose-category.ts'
import type { InsightState } from '../state.ts'
import { q } from '../store.ts'

/** Fewer closed cases teach nothing that words do not know. */
const LEAST_CASES = 200
/** So many are learned from: the newest. */
const MOST_CASES = 10_000
/** Learned anew when so many were closed since; they are what the new model is judged by. */
const LEAST_NEW = 50
/** The first time a fifth is judged by. */
const FIRST_JUDGED = 5
const SECONDS_BETWEEN = 3600
const KEPT_VERSIONS = 10

/**
 * Learns categories from the city's own closed cases, when enough were closed since the last time, and takes the new
 * model where it was right more often than what is in force: words of the catalogue at first, later the model before.
 * Cases that complain of somebody, and confidential ones, are not learned from. Tells the version, or nothing.
 */
export async function learnCategories(state: InsightState, now: Temporal.Instant): Promise<number | undefined> {
  const { db, city: county } = state
  const [[last]] = await db.read(
    everywhere,
    q
      .selectFrom('insight.category_model')
      .select(['version', 'learned_to'])
      .where('county', '=', county)
      .orderBy('version', 'desc')
      .limit(1),
  )
  const cases = await closedTexts(state.cases, MOST_CASES)
  const fresh = last
    ? cases.filter(({ closedAt }) => Temporal.Instant.compare(closedAt, last.learned_to) > 0).length
    : Math.floor(cases.length / FIRST_JUDGED)
  const newest = cases.at(-1)
  if (cases.length < LEAST_CASES || fresh < LEAST_NEW || !newest) return undefined
  await state.model.reload()
  const judged = cases.slice(-Math.min(fresh, Math.floor(cases.length / 2)))
  const learnt = await learnInThread({
    examples: cases.map(({ text, category }) => ({ text, label: category })),
    standing: judged.map(({ text }) => proposeCategory(state, text)?.code ?? state.byWords(text) ?? null),
  })
  const version = (last?.version ?? 0) + 1
  await db.write(
    everywhere,
    // The key is held unique: of two that learned at once the second is refused.
    q.insertInto('insight.category_model').values({
      county,
      version,
      learned_at: now,
      learned_to: newest.closedAt,
      examples: cases.length,
      judged: learnt.judged,
      right_share: learnt.right,
      standing_share: learnt.standingRight,
      floor: Number.isFinite(learnt.floor) ? learnt.floor : null,
      packed: learnt.model && Buffer.from(learnt.model),
    }),
    q
      .deleteFrom('insight.category_model')
      .where('county', '=', county)
      .where('version', '<=', version - KEPT_VERSIONS)
      .where('version', '<', state.model.now?.version ?? version),
  )
  await state.model.reload()
  return version
}

/** Looks now and then whether there is enough to learn from. */
export const learnCategoriesJob = (state: InsightState): Job => ({
  name: 'insight-learn-categories',
  everySeconds: SECONDS_BETWEEN,
  run: async (now) => void (await learnCategories(state, now)),
})
