// Words used below.
//   matter   what came in, as far as the suggestion looks at it: what it is about, and where
//   body     whoever can be responsible: a unit by what kind it is and which place it is of
//   label    a body as seen from a matter: "the housing bureau of its county", or the body itself when it is of elsewhere.
//            Counted as labels, what one township settled teaches the next, which has a unit of the same kind.

/** What a suggestion is made from. Codes or names, the caller's choice; a missing one is left out. */
export interface Matter {
  /** From the general to the particular: heading, item. */
  readonly what: readonly string[]
  /** From the wide to the narrow: county, township, village. */
  readonly where: readonly string[]
  /** Which of `where` divides the work among units: the township. Undefined when it is not known. */
  readonly near: string | undefined
}

export interface Body {
  readonly kind: string
  /** The place it is of; null for whoever serves everywhere. */
  readonly at: string | null
}

/** One key for one body. */
export const keyOf = ({ kind, at }: Body): string => (at === null ? kind : `${kind}@${at}`)

/** The body as seen from the matter: `kind@#1` is the unit of that kind at the second of its places. */
export function labelOf(body: Body, { where }: Matter): string {
  const depth = body.at === null ? -1 : where.indexOf(body.at)
  return depth === -1 ? keyOf(body) : `${body.kind}@#${depth}`
}

const relative = /^(.*)@#(\d+)$/s

/** The key of the body a label means for this matter; undefined when the matter has no such place. */
export function keyOfLabel(label: string, { where }: Matter): string | undefined {
  const [, kind, depth] = relative.exec(label) ?? []
  if (kind === undefined) return label
  const at = where[Number(depth)]
  return at === undefined ? undefined : keyOf({ kind, at })
}
