import {
  appendFileSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { builder, type Db } from '../../db/index.ts'
import { everywhere } from '../county-scope.ts'
import type { JournalTables } from '../tables.ts'
import { copyLine } from './checkpoint-text.ts'

const q = builder<JournalTables>()
const AT_ONCE = 1000
const FILE = /^\d{4}-\d{2}\.jsonl$/

/** The number in a checkpoint's first line. */
const numberOf = (body: string): number => Number(/^lianxin checkpoint (\d+)\n/.exec(body)?.[1] ?? 0)

/** The last checkpoint a folder of copies holds; 0 for none. A line that a crash cut short does not count. */
export function lastCopied(folder: string): number {
  if (!existsSync(folder)) return 0
  const files = readdirSync(folder)
    .filter((name) => FILE.test(name))
    .sort()
    .reverse()
  for (const file of files)
    for (const line of readFileSync(join(folder, file), 'utf8').trimEnd().split('\n').reverse()) {
      try {
        return numberOf((JSON.parse(line) as { body: string }).body)
      } catch {
        continue
      }
    }
  return 0
}

function append(file: string, text: string): void {
  const open = openSync(file, 'a', 0o644)
  try {
    appendFileSync(open, text)
    fsyncSync(open)
  } finally {
    closeSync(open)
  }
}

/** The database holds fewer checkpoints than were copied out of it: it was set back, or cut. */
export class SetBack extends Error {
  override name = 'SetBack'
}

/**
 * Copies checkpoints out of the database into a folder, one file a month, each line durable before the next is read.
 * Whoever can write into the database cannot take them back from there. What a killed process left out is caught up.
 */
export function copierTo(folder: string, db: Db): () => Promise<number> {
  mkdirSync(folder, { recursive: true })
  let last = lastCopied(folder)
  return async () => {
    const [rows, [newest]] = await db.read(
      everywhere,
      q
        .selectFrom('journal.checkpoint')
        .select(['n', 'at', 'body', 'signature', 'key_id'])
        .where('n', '>', String(last))
        .orderBy('n')
        .limit(AT_ONCE),
      q.selectFrom('journal.checkpoint').select('n').orderBy('n', 'desc').limit(1),
    )
    if (Number(newest?.n ?? 0) < last)
      throw new SetBack(`the journal ends with checkpoint ${newest?.n ?? 0}, but ${last} were copied to ${folder}`)
    const byMonth = Map.groupBy(rows, ({ at }) => at.toString().slice(0, 7))
    for (const [month, some] of byMonth) {
      const lines = some.map(({ body, signature, key_id }) => copyLine({ body, signature, keyId: key_id }))
      // A line cut short by a crash must not swallow the next: each batch begins on a line of its own.
      append(join(folder, `${month}.jsonl`), `\n${lines.join('')}`)
    }
    last = Number(rows.at(-1)?.n ?? last)
    return rows.length
  }
}
