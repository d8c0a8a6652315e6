import { expect, test } from 'vitest'
import { glossaryFaults } from './glossary.ts'

const glossary = {
  path: 'docs/GLOSSARY.md',
  text: '| 词 | word | in code | |\n|---|---|---|---|\n| 退单 | return | `return_case`, `gone` | |',
}

test('a term of the glossary that the code does not know is named with its line', () => {
  const code = { path: 'modules/cases/contract/acts.ts', text: 'export const return_case = 1' }
  expect(glossaryFaults([glossary, code]).map(({ line, says }) => `${line} ${says.split(' ')[0]}`)).toEqual([
    '3 `gone`',
  ])
})
