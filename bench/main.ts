// npm run bench -- NAME [--size N] [--seed N] [--plant NAME]: one JSON line on standard output, progress on standard error.
import '@lianxin/platform/tsx-hook'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Bench } from './kit/line.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { size: { type: 'string' }, seed: { type: 'string', default: '1' }, plant: { type: 'string' } },
})
const known = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'main.ts')
  .map((name) => name.slice(0, -3))
const name = positionals[0] ?? ''
if (!known.includes(name) || !existsSync(join(import.meta.dirname, `${name}.ts`))) {
  console.error(`no bench "${name}"; there are: ${known.join(', ')}`)
  process.exit(2)
}
const { bench } = (await import(`./${name}.ts`)) as { bench: Bench }
const line = await bench({
  size: values.size === undefined ? undefined : Number(values.size),
  seed: Number(values.seed),
  ...(values.plant === undefined ? {} : { plant: values.plant }),
  say: (text) => console.error(text),
})
const pass = Object.values(line.bars).every((bar) => bar.pass)
console.log(JSON.stringify({ name, ...line, pass }))
process.exit(pass ? 0 : 1)
