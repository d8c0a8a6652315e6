import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { ProjectFile } from '../house/files.ts'
import { root } from '../house/rooms.ts'

/** A fault to plant, and how the check must answer. */
export interface Fault {
  name: string
  /** Files as they are with the fault in them. */
  files: ProjectFile[]
  /** The part of the check that must fail, and what one of its lines must say. */
  part: string
  says: RegExp
}

const file = (name: string, ...lines: string[]): ProjectFile => ({ path: name, text: `${lines.join('\n')}\n` })

const appended = (name: string, ...lines: string[]): ProjectFile =>
  file(name, readFileSync(path.join(root, name), 'utf8').trimEnd(), ...lines)

/** The English words of the report page without their last sentence. */
function shortenedEnglish(): ProjectFile {
  const name = 'modules/cases/web/words/report.en.ts'
  const text = readFileSync(path.join(root, name), 'utf8')
  const last = [...text.matchAll(/^ {2}\w+: '[^\n]*',\n/gm)].at(-1)
  if (!last) throw new Error(`no sentence to take away in ${name}`)
  return { path: name, text: text.replace(last[0], '') }
}

/** A valid citizen id number, computed here so that none is ever written down. */
function validCitizenId(): string {
  const digits = `${330_402}${19_000_101}${'001'}`
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0)
  return `${digits}${'10X98765432'[sum % 11]}`
}

const query = [
  "import { builder } from '@lianxin/platform/db'",
  "const q = builder<{ 'cases.case': { id: string } }>()",
]

/** Every fault that must never pass, one of each kind. */
export const faults = (): Fault[] => [
  {
    name: 'a deep import',
    files: [
      file('modules/people/server/planted-inner.ts', 'export const plantedInner = 1'),
      file(
        'modules/cases/server/planted-deep.ts',
        "export { plantedInner } from '../../people/server/planted-inner.ts'",
      ),
    ],
    part: 'arrows',
    says: /deep-into-people: .*planted-deep/,
  },
  {
    name: 'a circle',
    files: [
      file(
        'modules/cases/server/planted-left.ts',
        "import { right } from './planted-right.ts'",
        'export const left = (): number => right()',
      ),
      file(
        'modules/cases/server/planted-right.ts',
        "import { left } from './planted-left.ts'",
        'export const right = (): number => left()',
      ),
    ],
    part: 'arrows',
    says: /circular: .*planted-(left|right)/,
  },
  {
    name: 'an arrow up, through a door',
    files: [file('modules/places/server/planted-up.ts', "export * from '@lianxin/cases/contract'")],
    part: 'arrows',
    says: /up-from-places: .*planted-up/,
  },
  {
    name: 'a rule that is not pure',
    files: [file('modules/cases/rules/planted-impure.ts', "export { randomUUID } from 'node:crypto'")],
    part: 'arrows',
    says: /pure-cases: .*planted-impure/,
  },
  {
    name: 'a query not awaited',
    files: [
      file(
        'modules/cases/server/planted-floating.ts',
        "import type { Kysely } from 'kysely'",
        "export function forget(db: Kysely<{ 'cases.case': { id: string } }>) {",
        "  db.deleteFrom('cases.case').execute()",
        '}',
      ),
    ],
    part: 'lint',
    says: /planted-floating.*no-floating-promises/,
  },
  {
    name: 'a query built and never executed',
    files: [
      file(
        'modules/cases/server/planted-unsent.ts',
        ...query,
        'export const forget = () => {',
        "  q.deleteFrom('cases.case')",
        '}',
      ),
    ],
    part: 'queries',
    says: /planted-unsent\.ts:4 {2}query-never-executed/,
  },
  {
    name: 'an unused export',
    files: [appended('platform/ids/kinds.ts', 'export const plantedUnused = 1')],
    part: 'unused',
    says: /plantedUnused/,
  },
  {
    name: 'a missing English sentence',
    files: [shortenedEnglish()],
    part: 'types',
    says: /report\.en\.ts:\d+ {2}TS2741/,
  },
  {
    name: 'an English sentence left Chinese',
    files: [file('modules/cases/web/planted-words.ts', "export const plantedPair = { zh: '退单', en: '退单' }")],
    part: 'english',
    says: /planted-words\.ts:1 {2}english-missing/,
  },
  {
    name: 'zod in an island, through a contract',
    files: [
      file(
        'modules/cases/web/planted.island.tsx',
        "import * as contract from '../contract/index.ts'",
        'export const Planted = () => <p>{String(contract)}</p>',
      ),
    ],
    part: 'islands',
    says: /no-zod-in-islands: .*planted\.island/,
  },
  {
    name: 'a lock without a county',
    files: [
      file(
        'modules/cases/server/planted-lock.ts',
        ...query,
        "export const lock = () => q.selectFrom('cases.case').select('id').forUpdate()",
      ),
    ],
    part: 'sql',
    says: /planted-lock\.ts:\d+ {2}sql-lock-without-county/,
  },
  {
    name: 'a scope set by set_config',
    files: [file('modules/cases/migrations/9999-planted.sql', "select set_config('app.lo', '0', true);")],
    part: 'sql',
    says: /9999-planted\.sql:1 {2}sql-set-config/,
  },
  {
    name: 'a valid citizen id number',
    files: [file('docs/planted.md', `for example ${validCitizenId()}`)],
    part: 'numbers',
    says: /planted\.md:1 {2}real-id/,
  },
  {
    name: 'a path of one machine',
    files: [file('docs/planted-path.md', `see /${'home'}/someone/lianxin`)],
    part: 'machine',
    says: /planted-path\.md:1 {2}path-of-a-machine/,
  },
  {
    name: 'a file of 401 lines',
    files: [file('platform/clock/planted-long.ts', ...Array.from({ length: 401 }, (_, at) => `// ${at}`))],
    part: 'anatomy',
    says: /planted-long\.ts {2}too-long/,
  },
]
