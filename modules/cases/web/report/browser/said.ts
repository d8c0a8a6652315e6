/** The sentences a part of the page brings along for its script, in the reader's language. */
export function wordsOf(element: HTMLElement): Readonly<Record<string, string>> {
  return JSON.parse(element.dataset['words'] ?? '{}') as Record<string, string>
}

/** Puts values into a sentence: `{n}` by `n`. */
export function fill(sentence: string | undefined, values: Readonly<Record<string, string | number>>): string {
  return (sentence ?? '').replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
}

/** A part of the form; the script of a page that lacks it does nothing. */
export const within = <E extends Element = HTMLElement>(root: ParentNode, selector: string): E | null =>
  root.querySelector<E>(selector)
