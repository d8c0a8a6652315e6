import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { loadConfig } from '@lianxin/platform/config'
import { idOf, kinds, toCounty, type PlaceCode } from '@lianxin/platform/ids'
import type { Staff } from '@lianxin/platform/auth'
import { bulkFormatNames, exportAll, exportableIn, isBulkFormat } from '@lianxin/exchange'
import { openExchange } from '@lianxin/server'
import type { Command } from '../command.ts'

const options = {
  format: { type: 'string', default: 'csv' },
  out: { type: 'string' },
  from: { type: 'string' },
  why: { type: 'string', default: 'export by the operator of the installation' },
} as const

/** Who takes it out: the installation itself, over the whole city. It cannot sign in. */
function installation(city: number): Staff {
  const four = String(city).slice(0, 4)
  const place = `${four}00000000000000` as PlaceCode
  const hi = `${Number(four) + 1}00000000000000` as PlaceCode
  const post = { id: idOf(toCounty(city), kinds.post, 0), role: 'sysAdmin', place, lo: place, hi }
  return { kind: 'staff', account: idOf(toCounty(city), kinds.account, 0), name: '安装程序', post, posts: [post] }
}

export const exporting: Command = {
  usage: 'OBJECT --out FILE [--format csv|xlsx|jsonl|geojson] [--from CURSOR] [--why REASON]',
  summary: 'takes out every object of a kind; run again with the same file it goes on where it broke off',
  async run(args) {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options })
    const [name] = positionals
    const { format } = values
    if (!isBulkFormat(format)) throw new Error(`--format is one of ${bulkFormatNames.join(', ')}`)
    const config = loadConfig(process.env)
    const { state, stop } = await openExchange(config, (error) => console.error(error))
    try {
      const object = exportableIn(state).find((one) => one.name === name)
      if (!object)
        throw new Error(
          `say which: ${exportableIn(state)
            .map((one) => one.name)
            .join(', ')}`,
        )
      if (!values.out) throw new Error(`say where to: lianxin export ${object.name} --out ${object.name}.${format}`)
      const rows = await exportAll(state, installation(config.LIANXIN_CITY), {
        object,
        format,
        file: values.out,
        from: values.from,
        why: values.why,
        actId: randomUUID(),
      })
      console.log(`${object.name}: ${rows} rows in ${values.out}`)
      return 0
    } finally {
      await stop()
    }
  },
}
