import { parseArgs } from 'node:util'
import { evaluate, type Score } from '@lianxin/cases/rules'
import type { Command } from '../command.ts'
import { readEvents } from './read-events.ts'

const short = (share: number) => Number(share.toFixed(4))
const score = ({ top1, top3 }: Score) => ({ top1: short(top1), top3: short(top3) })

export const routing: Command = {
  usage: 'evaluate --train A.csv --test B.csv',
  summary: 'learns the responsible unit from one file of past events, judges itself on another',
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { train: { type: 'string' }, test: { type: 'string' } },
    })
    if (positionals[0] !== 'evaluate' || !values.train || !values.test)
      throw new Error(`say what to do: lianxin routing ${this.usage}`)
    const [train, test] = await Promise.all([readEvents(values.train), readEvents(values.test)])
    const got = evaluate(train, test)
    if (got.n === 0) throw new Error(`${values.test}: no row names a responsible unit`)
    console.log(
      JSON.stringify({
        ...score(got),
        n: got.n,
        unknown: got.unknown,
        trained: train.length,
        aliases: got.aliases,
        asSpelt: score(got.asSpelt),
        lookup: score(got.lookup),
        lookupAsSpelt: score(got.lookupAsSpelt),
      }),
    )
    return 0
  },
}
