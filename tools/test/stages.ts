import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { projectFiles } from '../house/files.ts'
import { root } from '../house/rooms.ts'
import { run } from '../house/run.ts'
import { type Count, countReport, none } from './count.ts'

/** One stage of `npm test`. */
export interface Stage {
  name: string
  run: () => Promise<Count>
}

const script = (file: string, ...args: string[]) =>
  run(process.execPath, [path.join(root, file), ...args], { echo: true })

/** Lines of a house check that begin with one word count as passed, with the other as failed. */
const countLines = (text: string, good: RegExp, bad: RegExp): Count => {
  const lines = text.split('\n')
  return {
    ...none,
    passed: lines.filter((line) => good.test(line)).length,
    failed: lines.filter((line) => bad.test(line)).length,
  }
}

/** A script that ended badly and told of no failure failed as a whole. */
const atLeastOne = (count: Count, status: number): Count =>
  status !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count

async function house(): Promise<Count> {
  const { status, text } = await script('tools/check.ts')
  return atLeastOne(countLines(text, /^holds /, /^FAULTS /), status)
}

async function planted(): Promise<Count> {
  const { status, text } = await script('tools/plant.ts', '--fast')
  return atLeastOne(countLines(text, /^caught /, /^MISSED /), status)
}

/** Runs vitest to its end and counts its report. */
async function vitest(args: string[], env: NodeJS.ProcessEnv = {}): Promise<Count> {
  const dir = mkdtempSync(path.join(tmpdir(), 'lianxin-report-'))
  const report = path.join(dir, 'report.json')
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const { status } = await run(path.join(root, 'node_modules/.bin/vitest'), ['run', ...reporters, ...args], {
      echo: true,
      env,
    })
    return countReport(report, status)
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

/** Tests that open a database, by what they import. */
const databaseTests = () =>
  projectFiles()
    .filter(
      ({ path: file, text }) =>
        /\.test\.tsx?$/.test(file) && !file.startsWith('e2e/') && /testDb|testApp|testServer|\/testing/.test(text),
    )
    .map(({ path: file }) => file)

/** The oldest PostgreSQL that is promised; Debian 12 has it. Skipped where it is not installed. */
const oldest = '15'
const hasOldest = () => existsSync(`/usr/lib/postgresql/${oldest}/bin/initdb`)

const onOldest: Stage = {
  name: `database tests on PostgreSQL ${oldest}`,
  run: () => vitest(databaseTests(), { LIANXIN_TEST_PG: oldest }),
}

/** What `npm test` runs, cheapest first. */
export const stages = (): Stage[] => [
  { name: 'house check', run: house },
  { name: 'planted faults', run: planted },
  { name: 'tests, database tests on PostgreSQL 18', run: () => vitest([]) },
  ...(hasOldest() ? [onOldest] : []),
  { name: 'stories in a browser', run: () => vitest(['--config', 'e2e/vitest.config.ts']) },
]
