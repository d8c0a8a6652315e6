// node demo/city/draw.ts --seed 1 [--size town] [--svg city.svg]: draws the city and says what it cost.
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { drawCity } from './index.ts'
import { svgOf } from './svg.ts'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    size: { type: 'string', default: 'city' },
    svg: { type: 'string' },
  },
})
const seconds = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}
const start = seconds()
const city = drawCity({ seed: Number(values.seed), size: values.size === 'town' ? 'town' : 'city' })
const cpu = seconds() - start
const counts: Record<string, number> = {}
for (const { level } of city.places) counts[level] = (counts[level] ?? 0) + 1
const hash = createHash('sha256').update(city.borders.xy).update(JSON.stringify(city.places)).digest('hex')
console.log(
  JSON.stringify({ seed: city.seed, size: city.size, cpuSeconds: Number(cpu.toFixed(2)), ...counts, sha256: hash }),
)
if (values.svg) writeFileSync(values.svg, svgOf(city))
