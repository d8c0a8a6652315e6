/** What a text's names stand for; an empty or missing one lets its bracket fall away. */
export type Filling = Readonly<Record<string, string | null | undefined>>

const name = /\{([^{}]*)\}/g
const group = /\[([^[\]]*)\]/g

/** The names a text uses, each once, in the order they appear. */
export function namesIn(text: string): string[] {
  return [...new Set([...text.matchAll(name)].map(([, one = '']) => one))]
}

/** Why a text cannot be filled in, as words for whoever wrote it; undefined when it can. */
export function templateFault(text: string): 'brackets' | 'braces' | undefined {
  if (/[[\]]/.test(text.replaceAll(group, ''))) return 'brackets'
  return /[{}]/.test(text.replaceAll(name, '')) ? 'braces' : undefined
}

/** The text filled in. A bracket falls away when a name in it is empty; a name outside a bracket leaves nothing. */
export function fillIn(text: string, filling: Filling): string {
  const put = (part: string) => part.replaceAll(name, (_, one: string) => filling[one] ?? '')
  return put(
    text.replaceAll(group, (_, inside: string) => (namesIn(inside).every((one) => filling[one]) ? inside : '')),
  )
}
