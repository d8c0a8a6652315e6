import { parseArgs } from 'node:util'
import type { Command } from '../command.ts'
import { evaluateLabels } from './evaluate.ts'

const usage = 'evaluate --train A.jsonl --test B.jsonl'

/** Each kind of work with the files it needs. */
const works: Readonly<Record<string, { needs: readonly FileName[]; run: (files: Files) => Promise<object> }>> = {
  evaluate: { needs: ['train', 'test'], run: ({ train, test }) => evaluateLabels(train, test) },
}

type FileName = 'train' | 'test'
type Files = Readonly<Record<FileName, string>>

export const insight: Command = {
  usage,
  summary: 'learns from texts and is judged on others',
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { train: { type: 'string' }, test: { type: 'string' } },
    })
    const work = works[positionals[0] ?? '']
    const missing = work?.needs.filter((name) => !values[name])
    if (!work || missing === undefined || missing.length > 0 || positionals.length > 1)
      throw new Error(`say what to do: lianxin insight ${usage}`)
    const files: Files = { train: values.train ?? '', test: values.test ?? '' }
    console.log(JSON.stringify(await work.run(files)))
    return 0
  },
}
