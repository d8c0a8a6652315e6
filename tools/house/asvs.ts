import { existsSync } from 'node:fs'
import path from 'node:path'
import { type Complaint } from './complaint.ts'
import type { ProjectFile } from './files.ts'
import { root } from './rooms.ts'

const page = 'docs/ASVS.md'
const ways = new Set(['test', 'house', 'built', 'operator', 'none', 'open'])

/** Requirements of OWASP ASVS 5.0.0 on levels 1 and 2, by section: 70 and 183 of its 345. */
const sections: Readonly<Record<string, string>> = {
  '1': '1:1-2 2:1-9 3:1-11 4:1-3 5:1-2',
  '2': '1:1-3 2:1-3 3:1-4 4:1-1',
  '3': '2:1-2 3:1-4 4:1-6 5:1-5 7:1-2',
  '4': '1:1-3 2:1-1 3:1-2 4:1-4',
  '5': '1:1-1 2:1-3 3:1-2 4:1-3',
  '6': '1:1-3 2:1-12 3:1-4 4:1-4 5:1-5 6:1-3 8:1-4',
  '7': '1:1-3 2:1-4 3:1-2 4:1-5 5:1-2 6:1-2',
  '8': '1:1-2 2:1-3 3:1-1 4:1-1',
  '9': '1:1-3 2:1-4',
  '10': '1:1-2 2:1-2 3:1-4 4:1-11 5:1-5 6:1-2 7:1-3',
  '11': '1:1-2 2:1-3 3:1-3 4:1-4 5:1-1 6:1-1',
  '12': '1:1-3 2:1-2 3:1-4',
  '13': '1:1-1 2:1-5 3:1-2 4:1-5',
  '14': '1:1-2 2:1-4 3:1-3',
  '15': '1:1-3 2:1-3 3:1-7',
  '16': '1:1-1 2:1-5 3:1-4 4:1-3 5:1-3',
  '17': '1:1-1 2:1-4 3:1-2',
}

const span = (chapter: string, one: string): string[] => {
  const [, section, from = '', to = ''] = /^(\d+):(\d+)-(\d+)$/.exec(one) ?? []
  return Array.from({ length: Number(to) - Number(from) + 1 }, (_, i) => `${chapter}.${section}.${Number(from) + i}`)
}

/** The numbers that have to be answered. */
export const asvsNumbers: readonly string[] = Object.entries(sections).flatMap(([chapter, all]) =>
  all.split(' ').flatMap((one) => span(chapter, one)),
)

type Read = (file: string) => string | undefined

function rowFault(how: string, where: string, why: string, read: Read, parts: readonly string[]): string | undefined {
  if (!ways.has(how)) return `${how} is none of ${[...ways].join(', ')}`
  const [file = '', words = ''] = where.split(' › ')
  if (how === 'house') return parts.includes(where) ? undefined : `${where} is no part of the check`
  if (how === 'test') {
    const text = read(file)
    if (text === undefined) return `${file} does not exist`
    return words !== '' && text.toLowerCase().includes(words.toLowerCase())
      ? undefined
      : `${file} does not say: ${words}`
  }
  if (how === 'built') return existsSync(path.join(root, file)) ? undefined : `${file} does not exist`
  return why === '' ? 'the reason is missing' : undefined
}

/** Every requirement answered once, by a test that is there, code that is there, or a reason. */
export function asvsFaults(files: readonly ProjectFile[], parts: readonly string[]): Complaint[] {
  const texts = new Map(files.map((one) => [one.path, one.text]))
  const lines = (texts.get(page) ?? '').split('\n')
  const complain = (says: string, line?: number): Complaint => ({
    file: page,
    ...(line === undefined ? {} : { line }),
    rule: 'asvs',
    says,
  })
  const rows = lines.flatMap((text, at) => {
    const [, number, how = '', where = '', why = ''] = text.split('|').map((cell) => cell.trim())
    return number && /^\d+\.\d+\.\d+$/.test(number) ? [{ number, how, where, why, line: at + 1 }] : []
  })
  const answered = new Set(rows.map(({ number }) => number))
  return [
    ...asvsNumbers.filter((one) => !answered.has(one)).map((one) => complain(`${one} is not answered`)),
    ...rows.flatMap(({ number, how, where, why, line }, at) => {
      if (!asvsNumbers.includes(number)) return [complain(`${number} is no requirement of level 1 or 2`, line)]
      if (rows.findIndex((one) => one.number === number) !== at) return [complain(`${number} stands here twice`, line)]
      const fault = rowFault(how, where, why, (file) => texts.get(file), parts)
      return fault ? [complain(`${number}: ${fault}`, line)] : []
    }),
  ]
}
