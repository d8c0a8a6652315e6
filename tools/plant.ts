import path from 'node:path'
import { parseArgs } from 'node:util'
import { run } from './house/run.ts'
import { copyProject } from './plant/copy.ts'
import { type Fault, faults } from './plant/faults.ts'

// npm run check:planted [-- --fast]: does the check catch what it is there for? Plants each fault into a copy of the
// project and asks for it. One at a time, the whole check each; with --fast all at once, the check once.

const { values } = parseArgs({ options: { fast: { type: 'boolean', default: false } } })
const copy = copyProject()

interface Judged {
  name: string
  faults: string[]
}

async function check(): Promise<{ status: number; judged: Judged[] }> {
  const tool = path.join(copy.dir, 'tools/check.ts')
  const { status, text, out } = await run(process.execPath, [tool, '--json'])
  if (!out.startsWith('[')) throw new Error(`the check did not come to an end:\n${text}`)
  return { status, judged: JSON.parse(out) as Judged[] }
}

/** The line of the check that names the planted fault, if there is one. */
function caught({ part, says }: Fault, judged: Judged[]): string | undefined {
  const lines = judged.find(({ name }) => name === part)?.faults.flatMap((fault) => fault.split('\n'))
  return lines?.find((line) => says.test(line))?.trim()
}

async function plant(some: Fault[]): Promise<number> {
  for (const { path: file, text } of some.flatMap(({ files }) => files)) copy.write(file, text)
  const { status, judged } = await check()
  for (const { path: file } of some.flatMap(({ files }) => files)) copy.restore(file)
  const missed = some.filter((fault) => {
    const line = status === 0 ? undefined : caught(fault, judged)
    console.log(
      line ? `caught  ${fault.name}\n        ${fault.part}: ${line}` : `MISSED  ${fault.name} (${fault.part})`,
    )
    return !line
  })
  return missed.length
}

let missed = 0
try {
  const all = faults()
  if (values.fast) missed = await plant(all)
  else for (const fault of all) missed += await plant([fault])
  console.log(`planted: ${all.length - missed} caught, ${missed} missed`)
} finally {
  copy.remove()
}
process.exitCode = missed > 0 ? 1 : 0
