/** What was said of one message, and what is right. */
export interface Judged {
  readonly right: string
  /** Labels with their chance, the likeliest first. */
  readonly said: readonly { readonly label: string; readonly chance: number }[]
}

export interface ClassFigures {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly n: number
}

export interface LabelFigures {
  readonly n: number
  readonly microF1: number
  readonly macroF1: number
  /** Share of messages whose label stood among the first three. */
  readonly top3: number
  readonly perClass: Readonly<Record<string, ClassFigures>>
  /** Accuracy over the share of messages the model is surest of; the others would be shown to a person. */
  readonly accuracyAt: Readonly<Record<string, number>>
}

export const coverages = [0.8, 0.9, 0.95] as const

/** How sure: how many times likelier the first label is than the second, as a logarithm. */
export const marginOf = (said: Judged['said']): number =>
  Math.log((said[0]?.chance ?? 0) / Math.max(said[1]?.chance ?? 0, Number.MIN_VALUE))

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)

function figuresOf(label: string, judged: readonly Judged[]): ClassFigures {
  let hit = 0
  let said = 0
  let n = 0
  for (const one of judged) {
    const isSaid = one.said[0]?.label === label
    if (isSaid) said++
    if (one.right === label) n++
    if (isSaid && one.right === label) hit++
  }
  return { precision: ratio(hit, said), recall: ratio(hit, n), f1: ratio(2 * hit, said + n), n }
}

/** Judges what was said. Macro-F1 is the mean over the labels that are right at least once; an empty list gives zeros. */
export function judgeLabels(judged: readonly Judged[]): LabelFigures {
  const isRight = ({ said, right }: Judged) => said[0]?.label === right
  const labels = [...new Set(judged.map(({ right }) => right))].toSorted()
  const perClass = Object.fromEntries(labels.map((label) => [label, figuresOf(label, judged)]))
  const surest = judged.toSorted((a, b) => marginOf(b.said) - marginOf(a.said))
  const right = judged.filter(isRight).length
  const sum = Object.values(perClass).reduce((total, { f1 }) => total + f1, 0)
  const first = judged.filter((one) => one.said.slice(0, 3).some(({ label }) => label === one.right)).length
  return {
    n: judged.length,
    microF1: ratio(right, judged.length),
    macroF1: ratio(sum, labels.length),
    top3: ratio(first, judged.length),
    perClass,
    accuracyAt: Object.fromEntries(
      coverages.map((share) => {
        const kept = surest.slice(0, Math.round(share * surest.length))
        return [String(share), ratio(kept.filter(isRight).length, kept.length)]
      }),
    ),
  }
}
