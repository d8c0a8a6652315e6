/** The two languages of the interface: Chinese first, English complete. */
export type Lang = 'zh' | 'en'

type Entry = string | ((...args: never[]) => string)
type Dictionary = { readonly [key: string]: Entry | Dictionary }

/** The shape of a dictionary: every key of the Chinese one, a sentence or a function of the same arguments. */
export type Words<T> = {
  readonly [K in keyof T]: T[K] extends (...args: infer A) => string
    ? (...args: A) => string
    : T[K] extends string
      ? string
      : Words<T[K]>
}

/** Binds the two languages of a room; `en` typed from `zh`, so that a missing sentence does not compile. */
export function dictionary<const T extends Dictionary>(zh: T, en: Words<T>): (lang: Lang) => Words<T> {
  // A const dictionary's literal types are narrower than Words<T>, which is all that readers may rely on.
  const chinese = zh as unknown as Words<T>
  return (lang) => (lang === 'en' ? en : chinese)
}
