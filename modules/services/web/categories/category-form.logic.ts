import type { Category } from '../../contract/category.ts'

/** The fields of the form as text, so that they can be shown again unchanged. */
export type CategoryTyped = Readonly<Record<string, string>>

export const flags = ['urgent', 'confidential', 'mustReport', 'recusal', 'retired'] as const

/** A category as the form shows it. */
export function typedOf(one: Category): CategoryTyped {
  return {
    nameZh: one.name.zh,
    nameEn: one.name.en,
    aboutZh: one.description.zh,
    aboutEn: one.description.en,
    closingZh: one.closing.zh,
    closingEn: one.closing.en,
    level: one.level,
    department: one.department,
    platform: one.platform,
    limitUnit: one.limit?.unit ?? 'work_day',
    limitValue: one.limit ? String(one.limit.value) : '',
    words: one.words.join(' '),
    natures: one.natures.join(' '),
    ...Object.fromEntries(flags.map((flag) => [flag, one[flag] ? 'on' : ''])),
  }
}

/** What the form says, laid over the category it began with; the schema judges it afterwards. */
export function readTyped(typed: CategoryTyped, before: Category): unknown {
  const of = (name: string) => (typed[name] ?? '').trim()
  const { code: _, ...rest } = before
  return {
    ...rest,
    name: { zh: of('nameZh'), en: of('nameEn') },
    description: { zh: of('aboutZh'), en: of('aboutEn') },
    closing: { zh: of('closingZh'), en: of('closingEn') },
    level: of('level'),
    department: of('department'),
    platform: of('platform'),
    limit: of('limitValue') === '' ? null : { unit: of('limitUnit'), value: of('limitValue') },
    words: of('words').split(/\s+/).filter(Boolean),
    natures: of('natures').split(/\s+/).filter(Boolean),
    ...Object.fromEntries(flags.map((flag) => [flag, of(flag) === 'on'])),
  }
}
