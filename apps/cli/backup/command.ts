import { createPrivateKey, type KeyObject } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { keyMarks, makeSealKey, markOf, readSealKey, takeBackup, type Installation } from '@lianxin/platform/backup'
import { loadConfig, root, type Config } from '@lianxin/platform/config'
import { openFromConfig } from '@lianxin/server'
import type { Command } from '../command.ts'
import { keepNewest } from './keep-newest.ts'

/** The key that signs the journal, where this process may know it; none is made here. */
function signerIn(folder: string): KeyObject | undefined {
  const file = ['checkpoint.pem', 'checkpoint-sm.pem'].map((name) => join(folder, name)).find((one) => existsSync(one))
  return file === undefined ? undefined : createPrivateKey(readFileSync(file))
}

const publicHalves = (folder: string): string[] =>
  ['checkpoint.pub', 'checkpoint-sm.pub']
    .map((name) => join(folder, name))
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, 'utf8'))

function installationOf(config: Config, secret: string): Installation {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  return {
    release: version,
    city: config.LIANXIN_CITY,
    demo: config.LIANXIN_DEMO,
    secret: markOf(secret),
    keys: keyMarks(config.keysFolder),
    publicKeys: publicHalves(config.keysFolder),
  }
}

/** The name a backup bears: when it was taken, so that names sort by age. */
const nameAt = (now: Temporal.Instant): string =>
  `lianxin-${now.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '')}`

const files = (config: Config): string[] => [
  ...(config.LIANXIN_SECRET ? ['LIANXIN_SECRET (from the environment)'] : [join(config.dataFolder, 'secret')]),
  ...keyMarks(config.keysFolder).map(({ file }) => join(config.keysFolder, file)),
]

async function take(config: Config, folder: string, jobs: number, keyFile: string | undefined): Promise<void> {
  const key = keyFile === undefined ? undefined : readSealKey(keyFile)
  const database = await openFromConfig(config, (error) => console.error(error.message))
  const began = performance.now()
  try {
    const signer = signerIn(config.keysFolder)
    const manifest = await takeBackup({
      folder,
      installation: installationOf(config, database.secret),
      owner: database.owner,
      jobs,
      key,
      signer,
      say: console.log,
    })
    const parts = manifest.tables.flatMap((table) => table.parts)
    const sum = (figure: (part: (typeof parts)[number]) => number) => parts.reduce((all, one) => all + figure(one), 0)
    const seconds = (performance.now() - began) / 1000
    console.log(
      `${folder}: ${manifest.tables.length} tables, ${sum(({ rows }) => rows)} rows, ${(sum(({ bytes }) => bytes) / 1e6).toFixed(1)} MB, ${seconds.toFixed(1)} s; state of ${manifest.at}`,
    )
    for (const [why, some] of Map.groupBy(manifest.leftOut, (one) => one.why))
      console.log(`left out: ${some.map(({ table }) => table).join(', ')} (${why})`)
    console.log('not in it, to be kept apart from it:')
    for (const file of files(config)) console.log(`  ${file}`)
    if (keyFile !== undefined) console.log(`  ${resolve(keyFile)}  (without it nobody opens this backup)`)
  } finally {
    await database.stop()
  }
}

export const backup: Command = {
  usage: '[FOLDER] [--key FILE] [--keep N] [--jobs N] | --make-key FILE',
  summary: 'writes one moment of the whole database into FOLDER while people go on working',
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        key: { type: 'string' },
        'make-key': { type: 'string' },
        keep: { type: 'string' },
        jobs: { type: 'string', default: '2' },
      },
    })
    if (values['make-key'] !== undefined) {
      makeSealKey(values['make-key'])
      console.log(`${values['make-key']}: keep it apart from the backups; whoever loses it loses them`)
      return 0
    }
    const jobs = wholeNumber('jobs', values.jobs, 16)
    const keep = values.keep === undefined ? undefined : wholeNumber('keep', values.keep, 10_000)
    const config = loadConfig(process.env)
    const parent = resolve(positionals[0] ?? join(config.dataFolder, 'backups'))
    await take(config, join(parent, nameAt(Temporal.Now.instant())), jobs, values.key)
    for (const name of keep === undefined ? [] : keepNewest(parent, keep)) console.log(`removed: ${name}`)
    return 0
  },
}

function wholeNumber(name: string, text: string, most: number): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1 || value > most)
    throw new Error(`--${name} ${text}: a whole number from 1 to ${most}`)
  return value
}
