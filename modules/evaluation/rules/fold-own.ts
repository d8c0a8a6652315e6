import type { RatingWay, Fact } from './fact.ts'

/** What this room itself recorded about a case: an answer given to a call-back, or a panel's decision. */
export type OwnSaid =
  | {
      readonly act: 'answer_callback'
      readonly object: Fact['id']
      readonly at: number
      readonly way: RatingWay
      readonly solved: NonNullable<Fact['solved']>
      readonly score: number
      readonly words: string | null
    }
  | { readonly act: 'exclude' | 'include'; readonly object: Fact['id']; readonly at: number }

/**
 * Reads this room's own entry upon a fact. An answer counts as the rating of the handling it speaks of, if she had not
 * rated that herself: the first rating counts. Reading it twice changes nothing.
 */
export function foldOwn(one: Fact, said: OwnSaid): Fact {
  if (said.act !== 'answer_callback') return { ...one, excluded: said.act === 'exclude' }
  if (one.ratedAt !== null || one.answeredAt === null || said.at < one.answeredAt || !one.asksRating) return one
  const { at, way, solved, score, words } = said
  return { ...one, ratedAt: at, ratedWay: way, solved, score, words }
}

/** What this room's own entry says of a case; undefined for what changes nothing that is counted. */
export function ownIn(act: string, at: number, body: Readonly<Record<string, unknown>>): OwnSaid | undefined {
  const ours = act === 'answer_callback' ? body['outcome'] === 'answered' : act === 'exclude' || act === 'include'
  // The body was written by this room under the type that belongs to the act.
  return ours ? ({ ...body, act, at, object: body['case'] } as unknown as OwnSaid) : undefined
}
