import { parseArgs } from 'node:util'
import { type Part, parts } from './house/parts.ts'

// npm run check [-- --only types,queries] [--json]: the house in order? Exit status 1 when a part finds a fault.

const { values } = parseArgs({ options: { only: { type: 'string' }, json: { type: 'boolean', default: false } } })
const wanted = values.only?.split(',')
const chosen = parts.filter(({ name }) => !wanted || wanted.includes(name))

// Stdout is the result; with --json progress would be in its way.
const say = (text: string) => void (values.json ? process.stderr : process.stdout).write(`${text}\n`)

async function judge({ name, guards, find }: Part) {
  const started = performance.now()
  // A part that breaks down has not said that the house is in order.
  const faults = await Promise.resolve()
    .then(find)
    .catch((error: unknown) => [`could not be judged: ${String(error)}`])
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  say(`${faults.length === 0 ? 'holds ' : 'FAULTS'}  ${name.padEnd(8)} ${guards} (${seconds} s)`)
  for (const fault of faults) say(fault.replaceAll(/^/gm, '    '))
  return { name, faults }
}

// Other people's tools run in processes of their own while ours take turns in this one.
const elsewhere = chosen.filter(({ apart }) => apart).map(judge)
const here = []
for (const part of chosen.filter(({ apart }) => !apart)) here.push(await judge(part))
const results = [...(await Promise.all(elsewhere)), ...here]

if (values.json) process.stdout.write(JSON.stringify(results))
const failed = results.filter(({ faults }) => faults.length > 0)
if (failed.length > 0) {
  say(`check: ${failed.map(({ name }) => name).join(', ')}`)
  process.exitCode = 1
}
