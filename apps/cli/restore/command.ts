import type { KeyObject } from 'node:crypto'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { checkFiles, readManifest, readSealKey, type Manifest } from '@lianxin/platform/backup'
import { loadConfig, type Config } from '@lianxin/platform/config'
import { startServer } from '@lianxin/server'
import type { Command } from '../command.ts'
import { publicKeys } from '../verify/command.ts'
import { lostKeys, secretFor } from './keys-beside.ts'
import { intoEmbedded, intoServer, type Into } from './into.ts'

/** The keys that sign here, from files; none when there are none and none was named. */
function keysKnown(config: Config, named: readonly string[]): KeyObject[] {
  if (named.length > 0) return publicKeys(named, config.keysFolder)
  try {
    return publicKeys([], config.keysFolder)
  } catch {
    return []
  }
}

/** The backup must be of this city and of this kind of house, or its places and sign-ins would be somebody else's. */
function refuseOthers({ city, demo }: Manifest, config: Config): void {
  if (city !== config.LIANXIN_CITY)
    throw new Error(`the backup is of city ${city}: set LIANXIN_CITY=${city}, or take another backup`)
  if (demo !== config.LIANXIN_DEMO) throw new Error(`the backup was taken with LIANXIN_DEMO=${demo}: set the same here`)
}

const authors = {
  signed: 'signed by this installation',
  sealed: 'sealed; signed by nobody known here',
  unknown: 'signed by nobody known here: it holds what its files held when it was written, whoever wrote it',
} as const

/** Loads the backup and says how long what took. */
async function restoreInto(config: Config, into: Into, overwrite: boolean): Promise<number> {
  const began = performance.now()
  const server = await startServer(config)
  try {
    const { faults, note } = await (server ? intoEmbedded(server, into, overwrite) : intoServer(into))
    for (const fault of faults) console.log(`FAULT ${fault}`)
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    if (faults.length > 0) {
      console.log(`loaded in ${seconds} s, and the journal does not fit: not put in place`)
      return 1
    }
    console.log(`restored and verified in ${seconds} s: the state of ${into.manifest.at}`)
    for (const line of note) console.log(line)
    return 0
  } finally {
    await server?.stop()
  }
}

export const restore: Command = {
  usage: 'BACKUP [--key FILE] [--overwrite] [--check] [--without-secret]',
  summary: 'loads a backup into an empty data folder or database and verifies the journal in it',
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        key: { type: 'string' },
        'public-key': { type: 'string', multiple: true, default: [] },
        overwrite: { type: 'boolean', default: false },
        check: { type: 'boolean', default: false },
        'without-secret': { type: 'boolean', default: false },
        jobs: { type: 'string', default: '2' },
      },
    })
    const [given] = positionals
    if (!given) throw new Error('say which: lianxin restore BACKUP, the folder that lianxin backup made')
    const folder = resolve(given)
    if (!existsSync(folder)) throw new Error(`there is no ${folder}`)
    const config = loadConfig(process.env)
    const key = values.key === undefined ? undefined : readSealKey(values.key)
    const known = keysKnown(config, values['public-key'])
    const { manifest, authored } = readManifest(folder, { key, signedBy: known })
    console.log(`${folder}: the state of ${manifest.at}, release ${manifest.release}, ${authors[authored]}`)
    await checkFiles(folder, manifest)
    console.log('every file is whole')
    if (values.check) return 0
    refuseOthers(manifest, config)
    const secret = secretFor(manifest, config, values['without-secret'])
    for (const line of lostKeys(manifest, config)) console.log(line)
    const into: Into = { config, folder, manifest, key, known, secret, jobs: Number(values.jobs) || 2 }
    return restoreInto(config, into, values.overwrite)
  },
}
