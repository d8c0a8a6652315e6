import type { Category } from '../../contract/category.ts'
import { fieldsRead, fieldsTyped } from './asked-fields.logic.ts'

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
    remit: one.remit,
    hotline: one.hotline ?? '',
    statutory: one.statutory ?? '',
    successor: one.successor ?? '',
    respondUnit: one.respond?.unit ?? 'work_hour',
    respondValue: one.respond ? String(one.respond.value) : '',
    ...fieldsTyped(one.fields),
    ...Object.fromEntries(flags.map((flag) => [flag, one[flag] ? 'on' : ''])),
  }
}

/** The next free code under a heading; undefined when all ninety-nine are taken. */
export function nextCode(group: string, codes: readonly string[]): string | undefined {
  const last = Math.max(0, ...codes.filter((code) => code.startsWith(group)).map((code) => Number(code.slice(2))))
  return last < 99 ? group + String(last + 1).padStart(2, '0') : undefined
}

/** A new category as the form begins with it. */
export const freshTyped: CategoryTyped = {
  level: 'township',
  remit: 'township',
  platform: 'service',
  limitUnit: 'work_day',
  limitValue: '5',
  respondUnit: 'work_hour',
  natures: 'help complaint report enquiry suggestion',
}

/** What the form says; the schema judges it afterwards. */
export function readTyped(typed: CategoryTyped): unknown {
  const of = (name: string) => (typed[name] ?? '').trim()
  return {
    name: { zh: of('nameZh'), en: of('nameEn') },
    description: { zh: of('aboutZh'), en: of('aboutEn') },
    closing: { zh: of('closingZh'), en: of('closingEn') },
    level: of('level'),
    department: of('department'),
    platform: of('platform'),
    limit: of('limitValue') === '' ? null : { unit: of('limitUnit'), value: of('limitValue') },
    words: of('words').split(/\s+/).filter(Boolean),
    natures: of('natures').split(/\s+/).filter(Boolean),
    remit: of('remit'),
    hotline: of('hotline') || null,
    statutory: of('statutory') || null,
    // A category in use follows itself: what was chosen before it was taken up again is dropped.
    successor: of('retired') === 'on' ? of('successor') || null : null,
    respond: of('respondValue') === '' ? null : { unit: of('respondUnit'), value: of('respondValue') },
    fields: fieldsRead(typed),
    ...Object.fromEntries(flags.map((flag) => [flag, of(flag) === 'on'])),
  }
}
