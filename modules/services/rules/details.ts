import type { Both, CategoryField } from '../contract/category.ts'

/** A detail (要点) as it was given, with the words it was asked in: categories change, what was said stays readable. */
export type Detail = Pick<CategoryField, 'name' | 'label' | 'kind'> & {
  /** A choice is kept by its Chinese words, a day as ISO 8601. */
  readonly value: string | number | boolean
  /** Of a choice, in both languages. */
  readonly option?: Both
}

/** What is wrong with one detail, in both languages, with what would be right. */
export interface DetailFault {
  readonly name: string
  readonly missing: boolean
  readonly why: Both
}

const MOST = 200
const BIGGEST = 1e9
const DAY = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/

type Read = { readonly value: Detail['value']; readonly option?: Both } | { readonly why: Both }

const wrong = (zh: string, en: string): Read => ({ why: { zh, en } })

function readDay(text: string): Read {
  const [, year, month, day] = DAY.exec(text) ?? []
  try {
    const parts = { year: Number(year), month: Number(month), day: Number(day) }
    return { value: Temporal.PlainDate.from(parts, { overflow: 'reject' }).toString() }
  } catch {
    return wrong('应为日期，如 2026-03-01', 'A date, such as 2026-03-01')
  }
}

const yes = new Set(['yes', 'true', '是'])
const no = new Set(['no', 'false', '否'])

/** One value as its kind wants it. */
function readValue({ kind, options }: CategoryField, text: string): Read {
  switch (kind) {
    case 'text':
      return [...text].length <= MOST ? { value: text } : wrong(`不超过 ${MOST} 字`, `At most ${MOST} characters`)
    case 'number': {
      const value = Number(text)
      return Number.isFinite(value) && Math.abs(value) <= BIGGEST
        ? { value }
        : wrong('应为数字，如 3', 'A number, such as 3')
    }
    case 'date':
      return readDay(text)
    case 'yesNo':
      if (yes.has(text.toLowerCase())) return { value: true }
      return no.has(text.toLowerCase()) ? { value: false } : wrong('请选是或否', 'Choose yes or no')
    case 'choice': {
      const option = options.find(({ zh, en }) => zh === text || en === text)
      const known = (lang: keyof Both) => options.map((one) => one[lang]).join(lang === 'zh' ? '、' : ', ')
      return option ? { value: option.zh, option } : wrong(`可选：${known('zh')}`, `One of: ${known('en')}`)
    }
  }
}

// What no reader can see is not said; widths are made one.
const textOf = (given: unknown): string =>
  typeof given === 'string' || typeof given === 'number' || typeof given === 'boolean'
    ? String(given)
        .normalize('NFKC')
        .replaceAll(/[\p{Cc}\p{Cf}]/gu, ' ')
        .trim()
    : ''

/**
 * Reads what was given for the fields of a category. What is left out or empty is not there; only a field that the
 * category demands is then a fault. A name the category does not ask for is a fault too: nothing is dropped in silence.
 */
export function readDetails(
  fields: readonly CategoryField[],
  given: Readonly<Record<string, unknown>>,
): { details: Detail[]; faults: DetailFault[] } {
  const details: Detail[] = []
  const faults: DetailFault[] = []
  for (const field of fields) {
    const { name, label, kind, required } = field
    const text = textOf(given[name])
    if (text === '') {
      if (required)
        faults.push({ name, missing: true, why: { zh: `请填写：${label.zh}`, en: `Please give: ${label.en}` } })
      continue
    }
    const read = readValue(field, text)
    if ('why' in read)
      faults.push({
        name,
        missing: false,
        why: { zh: `${label.zh}：${read.why.zh}`, en: `${label.en}: ${read.why.en}` },
      })
    else details.push({ name, label, kind, ...read })
  }
  for (const name of Object.keys(given)) {
    if (!fields.some((field) => field.name === name) && textOf(given[name]) !== '')
      faults.push({
        name,
        missing: false,
        why: { zh: `这类事不问「${name.slice(0, 30)}」`, en: `This category does not ask for “${name.slice(0, 30)}”` },
      })
  }
  return { details, faults }
}

/** What was given, and what was given later: the later word on the same thing holds. */
export function mergeDetails(before: readonly Detail[], later: readonly Detail[]): Detail[] {
  const again = new Set(later.map(({ name }) => name))
  return [...before.filter(({ name }) => !again.has(name)), ...later]
}

/** What a category asks for and nobody has said yet. */
export const openDetails = (fields: readonly CategoryField[], details: readonly Detail[]): CategoryField[] =>
  fields.filter(({ name }) => !details.some((one) => one.name === name))

const said = { true: { zh: '是', en: 'yes' }, false: { zh: '否', en: 'no' } } as const

/** A detail's value as a reader of a language reads it. */
export function detailText({ value, option }: Pick<Detail, 'value' | 'option'>, lang: keyof Both): string {
  if (option) return option[lang]
  return typeof value === 'boolean' ? said[`${value}`][lang] : String(value)
}
