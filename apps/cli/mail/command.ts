import { mkdirSync, readdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Command } from '../command.ts'

/** Letters of a folder: a maildir's `new`, or files that end in .eml. */
function lettersIn(folder: string): string[] {
  const fresh = join(folder, 'new')
  const maildir = statSync(fresh, { throwIfNoEntry: false })?.isDirectory() ?? false
  const names = readdirSync(maildir ? fresh : folder).filter((name) => maildir || name.endsWith('.eml'))
  return names.toSorted().map((name) => join(maildir ? fresh : folder, name))
}

export const mail: Command = {
  usage: 'read FOLDER [--to URL]',
  summary: 'hands the answers in a maildir or a folder of .eml to the running city; what was read moves aside',
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { to: { type: 'string' } },
    })
    const [verb, folder] = positionals
    if (verb !== 'read' || !folder) throw new Error(`say what: lianxin mail ${this.usage}`)
    const url = new URL('/api/letters', values.to ?? `http://127.0.0.1:${process.env['PORT'] ?? '8080'}`)
    let left = 0
    for (const file of lettersIn(folder)) {
      const raw = readFileSync(file).toString('base64')
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ raw }),
      }).catch(() => undefined)
      // A city that does not answer, or asks for patience, finds the letter where it lies.
      if (!answer || answer.status >= 500 || answer.status === 429) {
        left++
        continue
      }
      const said = (await answer.json()) as { state?: string; fault?: string | null; code?: string }
      const state = said.state ?? 'refused'
      const aside = join(folder, state === 'refused' ? 'refused' : 'done')
      mkdirSync(aside, { recursive: true })
      renameSync(file, join(aside, file.split('/').at(-1) ?? 'letter'))
      console.log(
        `${file.split('/').at(-1)}: ${state}${said.fault || said.code ? ` (${said.fault ?? said.code})` : ''}`,
      )
    }
    if (left > 0) console.error(`${left} left where they are: the city did not answer`)
    return left > 0 ? 1 : 0
  },
}
