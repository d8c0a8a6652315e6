import { fieldKindCodes, type Both, type CategoryField } from '../../contract/category.ts'

type Typed = Readonly<Record<string, string>>

/** How many details a category may ask for: more is a form, and nobody fills it. */
export const FIELDS = 5

/** The details of a category as their rows of the form. */
export const fieldsTyped = (fields: readonly CategoryField[]): Typed =>
  Object.fromEntries(
    fields.flatMap(({ name, label, kind, options, required }, i) => [
      [`field${i}Name`, name],
      [`field${i}Zh`, label.zh],
      [`field${i}En`, label.en],
      [`field${i}Kind`, kind],
      [`field${i}OptionsZh`, options.map(({ zh }) => zh).join('、')],
      [`field${i}OptionsEn`, options.map(({ en }) => en).join(', ')],
      [`field${i}Required`, required ? 'on' : ''],
    ]),
  )

const listed = (text: string): string[] =>
  text
    .split(/[、，,;；\n]+/)
    .map((one) => one.trim())
    .filter(Boolean)

const optionsRead = (zh: string, en: string): Both[] => {
  const english = listed(en)
  return listed(zh).map((one, i) => ({ zh: one, en: english[i] ?? one }))
}

/**
 * A name that follows from what is asked, so that the administrator need not think of one: another question never
 * inherits the answers of one that was taken out, and the same question asked again is the same.
 */
function nameOf(asked: string): string {
  let hash = 2166136261
  for (const char of asked) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16777619) >>> 0
  return `asked${[...hash.toString(26)].map((digit) => String.fromCodePoint(65 + Number.parseInt(digit, 26))).join('')}`
}

/** The rows that ask anything. */
export function fieldsRead(typed: Typed): unknown[] {
  const of = (i: number, part: string) => (typed[`field${i}${part}`] ?? '').trim()
  const rows = Array.from({ length: FIELDS }, (_, i) => i).filter((i) => of(i, 'Zh') !== '')
  return rows.map((i) => ({
    name: of(i, 'Name') || nameOf(of(i, 'Zh')),
    label: { zh: of(i, 'Zh'), en: of(i, 'En') || of(i, 'Zh') },
    kind: of(i, 'Kind') || fieldKindCodes[0],
    options: of(i, 'Kind') === 'choice' ? optionsRead(of(i, 'OptionsZh'), of(i, 'OptionsEn')) : [],
    required: of(i, 'Required') === 'on',
  }))
}

/** How many rows stand open: those that ask something, up to the last of them. */
export const fieldsShown = (typed: Typed): number =>
  Array.from({ length: FIELDS }, (_, i) => (typed[`field${i}Zh`] ? i + 1 : 0)).reduce((a, b) => Math.max(a, b), 0)
