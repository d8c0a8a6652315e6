import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import type { Command } from '../command.ts'
import { apiAs, castOf, clockOf } from './api.ts'
import type { Row } from './columns.ts'
import { listGrids, mappedGrid } from './grids.ts'
import { isKnown } from './kinds.ts'
import { lookAgain, play, type Stage } from './play.ts'
import { readRows } from './read-rows.ts'
import { newTally, table, type Tally } from './tally.ts'

const LANES = 12

const options = { to: { type: 'string' }, city: { type: 'string' }, limit: { type: 'string' } } as const

function readLimit(typed: string | undefined): number {
  const limit = Number(typed ?? Number.POSITIVE_INFINITY)
  if (!(limit > 0)) throw new Error(`--limit is a number of rows, not "${typed}"`)
  return limit
}

/** All rows that are to go out, read before the first is sent: what is wrong with the file is said at once. */
async function rowsOf(file: string, limit: number, tally: Tally): Promise<Row[]> {
  const rows: Row[] = []
  for await (const row of readRows(file, (line, why) => tally.unreadable.push(`line ${line}: ${why}`))) {
    if (rows.length >= limit) break
    rows.push(row)
  }
  if (rows.length === 0)
    throw new Error(`${file} has no row to report: appeals have a column "text", 311 requests "complaint_type"`)
  tally.counts.rows = rows.length
  tally.counts['of a kind unknown here'] = rows.filter(({ kind }) => !isKnown(kind)).length
  return rows
}

/** Does something with each, some at a time, and says every few seconds how far it is. */
async function inLanes<T>(all: readonly T[], what: string, body: (one: T) => Promise<void>): Promise<void> {
  const began = performance.now()
  const queue = all.values()
  let ended = 0
  const progress = setInterval(() => {
    const rate = ended / ((performance.now() - began) / 1000)
    const left = rate > 0 ? `, some ${Math.ceil((all.length - ended) / rate)} s left` : ''
    console.error(`${what}: ${ended} of ${all.length}, ${rate.toFixed(0)} a second${left}`)
  }, 5000)
  try {
    await Promise.all(
      Array.from({ length: LANES }, async () => {
        for (const one of queue) {
          await body(one)
          ended++
        }
      }),
    )
  } finally {
    clearInterval(progress)
  }
}

export const replay: Command = {
  usage: 'FILE [--to URL] [--city 330400] [--limit N]',
  summary: 'reports the rows of a file in the running city and lets simulated staff answer',
  async run(args) {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options })
    const [file] = positionals
    if (!file) throw new Error(`name a file: lianxin replay ${this.usage}`)
    const base = values.to ?? `http://127.0.0.1:${process.env['PORT'] ?? '8080'}`
    const city = values.city ?? process.env['LIANXIN_CITY'] ?? '330400'
    const tally = newTally()
    const rows = await rowsOf(file, readLimit(values.limit), tally)
    const began = await clockOf(base)
    const visitor = apiAs(base)
    const grids = await listGrids(visitor, city.slice(0, 4))
    const places = new Set(rows.map(({ near }) => near)).size
    console.error(`${places} neighbourhoods or ids mapped to ${grids.length} grids; said so at each case`)

    const gridOf = (near: string) => mappedGrid(grids, near)
    const cast = castOf(base)
    const stage: Stage = { source: basename(file), visitor, cast, tally, gridOf, began, kept: new Map() }
    const from = performance.now()
    await inLanes(rows, 'reported and answered', (row) => play(row, stage))
    await inLanes([...stage.kept.values()], 'looked for again', (sent) => lookAgain(sent, stage))
    console.log(table(tally, (performance.now() - from) / 1000))
    return tally.errors.size > 0 || tally.counts.lost > 0 ? 1 : 0
  },
}
