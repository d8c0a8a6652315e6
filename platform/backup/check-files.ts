import { createHash } from 'node:crypto'
import { createReadStream, existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DamagedBackup, type Manifest } from './manifest.ts'

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

/** Reads every file of a backup before anything is done with it. Refuses, naming each file that is missing, cut or changed. */
export async function checkFiles(folder: string, manifest: Manifest): Promise<void> {
  const faults: string[] = []
  for (const { file, bytes, sha256 } of manifest.tables.flatMap(({ parts }) => parts)) {
    const path = join(folder, file)
    const size = existsSync(path) ? statSync(path).size : undefined
    if (size === undefined) faults.push(`${file} is missing`)
    else if (size < bytes) faults.push(`${file} is cut off: ${size} of ${bytes} bytes`)
    else if (size !== bytes || (await hashOf(path)) !== sha256) faults.push(`${file} is not what was written`)
  }
  if (faults.length > 0) throw new DamagedBackup(faults)
}
