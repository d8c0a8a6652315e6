import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import type { Command } from '../command.ts'
import { apiAs, castOf } from './api.ts'
import { listGrids, mappedGrid } from './grids.ts'
import { play, type Stage } from './play.ts'
import { readRows, type Row } from './read-rows.ts'
import { newTally, table } from './tally.ts'

const LANES = 12

export const replay: Command = {
  usage: 'FILE [--to URL] [--city 330400] [--limit N]',
  summary: 'reports the rows of a file in the running city and lets simulated staff answer',
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { to: { type: 'string' }, city: { type: 'string' }, limit: { type: 'string' } },
    })
    const [file] = positionals
    if (!file) throw new Error(`name a file: lianxin replay ${this.usage}`)
    const base = values.to ?? `http://127.0.0.1:${process.env['PORT'] ?? '8080'}`
    const city = values.city ?? process.env['LIANXIN_CITY'] ?? '330400'
    const limit = Number(values.limit ?? Number.POSITIVE_INFINITY)
    const visitor = apiAs(base)
    const grids = await listGrids(visitor, city.slice(0, 4))
    console.error(`${grids.length} grids; a row's grid is mapped from its neighbourhood or id, not found`)

    const tally = newTally()
    const stage: Stage = {
      source: basename(file),
      visitor,
      cast: castOf(base),
      tally,
      gridOf: (near) => mappedGrid(grids, near),
    }
    const began = performance.now()
    const seconds = () => (performance.now() - began) / 1000
    const rows = readRows(file, (line, why) => tally.unreadable.push(`line ${line}: ${why}`))
    let taken = 0
    let ended = 0
    const take = async (): Promise<Row | undefined> => {
      if (taken >= limit) return undefined
      const next = await rows.next()
      if (next.done) return undefined
      taken++
      return next.value
    }
    const progress = setInterval(
      () => console.error(`${ended} of ${taken} rows, ${(ended / seconds()).toFixed(0)} a second`),
      5000,
    )
    await Promise.all(
      Array.from({ length: LANES }, async () => {
        for (let row = await take(); row; row = await take()) {
          await play(row, stage)
          ended++
        }
      }),
    )
    clearInterval(progress)
    console.log(table(tally, seconds()))
    return tally.errors.size > 0 ? 1 : 0
  },
}
