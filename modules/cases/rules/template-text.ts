/** What a template may leave open, in both languages of the desk; each is filled from the case at hand. */
export const placeholders = ['编号', '称呼', '单位', '地点', '类别', '时限'] as const
export type Placeholder = (typeof placeholders)[number]

const open = /\{([^{}]*)\}/g
const known: ReadonlySet<string> = new Set(placeholders)

/** Placeholders in a text that nobody could fill: a resident must not read them. */
export function unknownPlaceholders(body: string): string[] {
  return [...body.matchAll(open)].map(([, name = '']) => name).filter((name) => !known.has(name))
}

/** The words of a template for one case. What is not known of the case is left out. */
export function filledTemplate(body: string, of: Readonly<Record<Placeholder, string>>): string {
  return body.replaceAll(open, (whole, name: string) => (known.has(name) ? of[name as Placeholder] : whole))
}
