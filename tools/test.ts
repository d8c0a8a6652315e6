import { parseArgs } from 'node:util'
import { type Count, spelled, sum } from './test/count.ts'
import { stages } from './test/stages.ts'

// npm test [-- --only stories]: everything, one stage after the other; the last line is the sum of all stages.

const { values } = parseArgs({ options: { only: { type: 'string' } } })
const chosen = stages().filter(({ name }) => !values.only || name.includes(values.only))

const counts: { name: string; count: Count; seconds: number }[] = []
for (const { name, run } of chosen) {
  console.log(`\n— ${name}`)
  const started = performance.now()
  const count = await run()
  counts.push({ name, count, seconds: Math.round((performance.now() - started) / 1000) })
}

console.log('\n— all stages')
for (const { name, count, seconds } of counts)
  console.log(`${spelled(count).replaceAll(',', ' ·')}  ${name} (${seconds} s)`)
const total = sum(counts.map(({ count }) => count))
console.log(spelled(total))
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0
