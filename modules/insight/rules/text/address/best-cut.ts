import type { Cuts, CutWeights } from './cuts.ts'

/** A beginning of a cut: where its last part ends, with which label, and which labels of once it has had. */
interface Draft {
  readonly score: number
  readonly end: number
  readonly label: number
  readonly had: number
  readonly before: Draft | undefined
}

/** What a label of once costs when it is given again: e² times less likely. */
const againCosts = 2

/** So many drafts that end alike are followed up; more change nothing. */
const followed = 4

/** The best of drafts that end at one sign with one label; of those that had the same labels only the better. */
class Drafts {
  readonly best: Draft[] = []

  take(score: number, end: number, label: number, had: number, before: Draft | undefined): void {
    const { best } = this
    if (best.length === followed && score <= best.at(-1)!.score) return
    const same = best.findIndex((one) => one.had === had)
    if (same !== -1) {
      if (best[same]!.score >= score) return
      best.splice(same, 1)
    }
    let at = best.length
    while (at > 0 && best[at - 1]!.score < score) at--
    best.splice(at, 0, { score, end, label, had, before })
    if (best.length > followed) best.pop()
  }
}

/**
 * The best row of parts, for each its end and its label, in order. A label of `once` is given a second time only where
 * there is no other way: which of two cities is the redundant one is decided by the whole of the address.
 */
export function bestCut(cuts: Cuts, { steps }: CutWeights, once: Uint8Array): { end: number; label: number }[] {
  const { labels, scores } = cuts
  const { length, reach } = cuts.text
  const bits = Int32Array.from(once, (one, label) => (one === 1 ? 1 << (label % 31) : 0))
  const ended = Array.from({ length: length + 1 }, () => Array.from({ length: labels }, () => new Drafts()))
  for (let start = 0; start < length; start++)
    for (let label = 0; label < labels; label++) {
      const begun = new Drafts()
      if (start === 0) begun.take(steps[labels * labels + label]!, 0, label, bits[label]!, undefined)
      else
        for (let one = 0; one < labels; one++)
          for (const draft of ended[start]![one]!.best) {
            const again = (draft.had & bits[label]!) !== 0 ? againCosts : 0
            const score = draft.score + steps[one * labels + label]! - again
            begun.take(score, start, label, draft.had | bits[label]!, draft)
          }
      for (let end = start + 1; end <= length && end - start <= reach; end++) {
        const score = scores[(start * reach + end - start - 1) * labels + label]!
        const to = ended[end]![label]!
        for (const draft of begun.best) to.take(draft.score + score, end, label, draft.had, draft.before)
      }
    }
  let last: Draft | undefined
  for (const { best } of ended[length]!) if (best[0] && (!last || best[0].score > last.score)) last = best[0]
  const found: { end: number; label: number }[] = []
  for (let draft = last; draft; draft = draft.before) found.push({ end: draft.end, label: draft.label })
  return found.toReversed()
}
