import { parentOf, parsePlaceCode, shortCode } from '../../contract/codes.ts'
import type { Fault, FaultCode } from '../../contract/faults.ts'
import {
  landClassNames,
  landClasses,
  memberKinds,
  memberNames,
  type LandClass,
  type Member,
} from '../../contract/place-fields.ts'
import type { Column } from '../../contract/columns.ts'
import type { Draft, ImportRow } from './draft.ts'

const NAME_LENGTH = 80
const ALIAS_LENGTH = 60
const MEMBER_LENGTH = 120

/** Reads one row into a place, or says everything that is wrong with it. */
export function readDraft({ row, fields, shape }: ImportRow): { draft?: Draft; faults: Fault[] } {
  const faults: Fault[] = []
  const fault = (code: FaultCode, field: Column, values: Record<string, string> = {}): undefined => {
    faults.push({ row, code, field, values: { field, ...values } })
  }
  const text = (column: Column): string => fields[column] ?? ''
  const number = (column: Column): number | undefined => {
    const value = text(column).replaceAll(',', '')
    if (value === '') return undefined
    return /^\d{1,9}$/.test(value) ? Number(value) : fault('wrong_number', column, { value: text(column).slice(0, 40) })
  }
  const date = (column: Column): string | undefined => {
    const value = text(column)
    if (value === '') return undefined
    return isDate(value) ? value : fault('wrong_date', column, { value: value.slice(0, 40) })
  }
  const code = parsePlaceCode(text('code'))
  if (text('code') === '') fault('no_code', 'code')
  else if (!code) fault('wrong_digits', 'code', { code: text('code').slice(0, 40) })
  if (text('name') === '') fault('no_name', 'name')
  if (text('name').length > NAME_LENGTH) fault('name_too_long', 'name')
  if (code && text('parent') !== '' && parsePlaceCode(text('parent')) !== parentOf(code)) {
    const expected = parentOf(code)
    fault('wrong_parent', 'parent', {
      parent: text('parent').slice(0, 40),
      expected: expected ? shortCode(expected) : '—',
    })
  }
  for (const alias of list(text('alias')))
    if (alias.length > ALIAS_LENGTH) fault('alias_too_long', 'alias', { alias: `${alias.slice(0, 20)}…` })
  const landClass = classOf(text('class'))
  if (landClass === null) fault('wrong_class', 'class', { value: text('class').slice(0, 40) })
  const members = list(text('members')).map(
    (part) => memberOf(part) ?? fault('wrong_member', 'members', { value: part.slice(0, 40) }),
  )
  const numbers = { population: number('population'), households: number('households') }
  const dates = { asOf: date('as_of'), validFrom: date('valid_from') }
  if (faults.length > 0 || !code) return { faults }
  const draft: Draft = {
    row,
    code,
    name: text('name'),
    aliases: list(text('alias')),
    members: members.filter((member) => member !== undefined),
    ...present({ ...numbers, ...dates, landClass: landClass ?? undefined }),
    ...(shape ? { shape } : {}),
  }
  return { draft, faults }
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> }
const present = <T extends object>(values: T): Present<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Present<T>

const list = (text: string): string[] =>
  text
    .split(/[;；]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** Undefined when left out, null when it is neither. */
function classOf(text: string): LandClass | undefined | null {
  if (text === '') return undefined
  return landClasses.find((one) => one === text.toLowerCase() || landClassNames[one].zh === text) ?? null
}

function memberOf(part: string): Member | undefined {
  const [, word = '', text = ''] = /^([^:：]+)[:：](.+)$/s.exec(part) ?? []
  const kind = memberKinds.find((one) => one === word.trim().toLowerCase() || memberNames[one].zh === word.trim())
  return kind && text.trim() !== '' && text.trim().length <= MEMBER_LENGTH ? { kind, text: text.trim() } : undefined
}

/** A day that exists, written 2026-01-31. */
function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  const when = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  // Years a register of places can speak of; the database knows no year 0000.
  return year !== undefined && Number(year) >= 1900 && Number(year) < 2200 && when.toISOString().startsWith(text)
}
