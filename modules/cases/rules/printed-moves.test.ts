import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { printedActs, printedDiagram, printedStates } from './printed-moves.ts'

const readme = readFileSync(join(import.meta.dirname, '..', 'README.md'), 'utf8')

test('the README shows the states, the moves and the powers as they stand in the tables', () => {
  for (const printed of [printedDiagram(), printedStates(), printedActs()]) expect(readme).toContain(printed)
})
