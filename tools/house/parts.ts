import { existsSync } from 'node:fs'
import path from 'node:path'
import { noticesText } from '../notices/text.ts'
import { additiveFaults } from './additive.ts'
import { anatomyFaults } from './anatomy.ts'
import { asvsFaults } from './asvs.ts'
import { printed } from './complaint.ts'
import { projectFiles } from './files.ts'
import { glossaryFaults } from './glossary.ts'
import { brokenLinks } from './links.ts'
import { machineTraces } from './machine.ts'
import { openProgram, typeErrors } from './program.ts'
import { neverExecuted } from './queries.ts'
import { realNumbers } from './real-numbers.ts'
import { root, rooms } from './rooms.ts'
import { run, type Run, tool } from './run.ts'
import { sqlFaults } from './sql.ts'
import { missingEnglish } from './words.ts'

/** One part of the check: what it guards, and what it found, as lines to print. None found: it holds. */
export interface Part {
  name: string
  guards: string
  /** Runs in a process of its own. */
  apart?: boolean
  find: () => string[] | Promise<string[]>
}

const lines = ({ status, text }: Run) => (status === 0 ? [] : [text.trim()])

// Read and parsed once, by whichever part comes first.
let files: ReturnType<typeof projectFiles> | undefined
const allFiles = () => (files ??= projectFiles())
let program: ReturnType<typeof openProgram> | undefined
const wholeProgram = () => (program ??= openProgram())

const folders = rooms.map(({ dir }) => dir).filter((dir) => existsSync(path.join(root, dir)))

/** Tools of others, each in its own process. */
const bought: Part[] = [
  { name: 'lint', guards: 'promises awaited, no any', find: async () => lines(await tool('oxlint', '--format=unix')) },
  {
    name: 'arrows',
    guards: 'order of rooms, doors, purity',
    find: async () => lines(await tool('depcruise', ...folders)),
  },
  {
    name: 'islands',
    guards: 'no zod on the phone',
    find: async () => lines(await tool('depcruise', '--config', '.dependency-cruiser.islands.mjs', ...folders)),
  },
  {
    name: 'unused',
    guards: 'no dead exports, files, dependencies',
    find: async () => lines(await tool('knip', '--no-config-hints')),
  },
  {
    name: 'powers',
    guards: 'every address has a power or a reason, printed',
    find: async () => lines(await run('node', ['apps/server/print-powers.ts', '--verify'])),
  },
  { name: 'format', guards: 'one formatter', find: async () => lines(await tool('oxfmt', '--check')) },
]

function noticesFaults(): string[] {
  const written = allFiles().find(({ path: file }) => file === 'THIRD_PARTY_NOTICES.md')?.text
  return written === noticesText(root) ? [] : ['THIRD_PARTY_NOTICES.md is out of date: npm run notices']
}

const partNames = () => parts.map(({ name }) => name)

/** Our own, in this process. */
const own: Part[] = [
  { name: 'anatomy', guards: 'how a room is built', find: () => anatomyFaults(allFiles()).map(printed) },
  { name: 'sql', guards: 'forms a sharded database takes', find: () => sqlFaults(allFiles()).map(printed) },
  {
    name: 'additive',
    guards: 'the release before runs on the new tables',
    find: () => additiveFaults(allFiles()).map(printed),
  },
  { name: 'numbers', guards: 'no real-looking people', find: () => realNumbers(allFiles()).map(printed) },
  { name: 'machine', guards: 'no traces of one machine', find: () => machineTraces(allFiles()).map(printed) },
  { name: 'links', guards: 'documents lead somewhere', find: () => brokenLinks(allFiles()).map(printed) },
  { name: 'glossary', guards: 'words bound to code', find: () => glossaryFaults(allFiles()).map(printed) },
  { name: 'notices', guards: 'third parties named', find: noticesFaults },
  {
    name: 'asvs',
    guards: 'security requirements answered',
    find: () => asvsFaults(allFiles(), partNames()).map(printed),
  },
  { name: 'types', guards: 'it compiles; no word missing', find: () => typeErrors(wholeProgram()).map(printed) },
  { name: 'queries', guards: 'no query built and never sent', find: () => neverExecuted(wholeProgram()).map(printed) },
  {
    name: 'english',
    guards: 'every sentence in both languages',
    find: () => missingEnglish(wholeProgram()).map(printed),
  },
]

/** All parts, slow processes first so that they run while ours compute. */
export const parts: Part[] = [...bought.map((part) => ({ ...part, apart: true })), ...own]
