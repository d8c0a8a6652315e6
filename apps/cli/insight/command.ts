import { parseArgs } from 'node:util'
import type { Command } from '../command.ts'
import { evaluateAddresses } from './addresses.ts'
import { evaluateCold } from './cold.ts'
import { evaluateLabels } from './evaluate.ts'
import { findHotspots, sayTopic } from './hotspots.ts'

type FileName = 'train' | 'test' | 'in' | 'taxonomy'
type Files = Readonly<Record<FileName, string>>

interface Work {
  readonly usage: string
  readonly needs: readonly FileName[]
  /** What goes to stdout. */
  run(files: Files, json: boolean): Promise<string>
}

const works: Readonly<Record<string, Work>> = {
  evaluate: {
    usage: 'evaluate --train A.jsonl --test B.jsonl',
    needs: ['train', 'test'],
    run: async ({ train, test }) => JSON.stringify(await evaluateLabels(train, test)),
  },
  addresses: {
    usage: 'addresses --train A.jsonl --test B.jsonl',
    needs: ['train', 'test'],
    run: async ({ train, test }) => JSON.stringify(await evaluateAddresses(train, test)),
  },
  hotspots: {
    usage: 'hotspots --in messages.jsonl [--json]',
    needs: ['in'],
    run: async (files, json) => {
      const topics = await findHotspots(files.in)
      return json ? JSON.stringify(topics) : topics.map(sayTopic).join('\n')
    },
  },
  cold: {
    usage: 'cold --test B.jsonl --taxonomy taxonomy.csv',
    needs: ['test', 'taxonomy'],
    run: async ({ test, taxonomy }) => JSON.stringify(await evaluateCold(test, taxonomy)),
  },
}

const usage = Object.values(works)
  .map((work) => work.usage)
  .join(' | ')

export const insight: Command = {
  usage,
  summary: 'learns from texts and is judged on others; finds the problems many write about',
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        train: { type: 'string' },
        test: { type: 'string' },
        in: { type: 'string' },
        taxonomy: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    })
    const work = positionals.length === 1 ? works[positionals[0]!] : undefined
    if (!work) throw new Error(`say what to do: lianxin insight ${usage}`)
    if (work.needs.some((name) => !values[name])) throw new Error(`say which files: lianxin insight ${work.usage}`)
    const { train = '', test = '', taxonomy = '', in: input = '' } = values
    const files: Files = { train, test, taxonomy, in: input }
    process.stdout.write(`${await work.run(files, values.json)}\n`)
    return 0
  },
}
