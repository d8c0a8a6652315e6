import ts from 'typescript'
import { expect, test } from 'vitest'
import { neverExecuted } from './queries.ts'
import { missingEnglish } from './words.ts'

const kysely = `
  interface Compiled { sql: string; parameters: readonly unknown[] }
  interface Query { compile(): Compiled; execute(): Promise<unknown>; where(text: string): Query }
  declare const q: { deleteFrom(table: string): Query }
  declare const t: { send(...queries: Query[]): Promise<void> }
`

/** A program of one file that exists in memory only. */
function programOf(fileName: string, text: string): ts.Program {
  const options = { noLib: true, target: ts.ScriptTarget.ESNext, jsx: ts.JsxEmit.Preserve } satisfies ts.CompilerOptions
  const host = ts.createCompilerHost(options)
  const source = ts.createSourceFile(fileName, text, ts.ScriptTarget.ESNext, false)
  return ts.createProgram([fileName], options, {
    ...host,
    getSourceFile: (name) => (name === fileName ? source : undefined),
  })
}

const unsent = (line: string) => neverExecuted(programOf('room/store.ts', `${kysely}\n${line}`)).length

test('a query on a line of its own was built for nothing', () => {
  expect(unsent("q.deleteFrom('case')")).toBe(1)
  expect(unsent("q.deleteFrom('case').where('county = 1')")).toBe(1)
  expect(unsent("void q.deleteFrom('case')")).toBe(1)
  expect(unsent("true && q.deleteFrom('case')")).toBe(1)
})

test('awaiting a query does not send it', () => {
  expect(unsent("async function forget() { await q.deleteFrom('case') }")).toBe(1)
})

test('a query that is sent, executed, kept or returned passes', () => {
  expect(unsent("t.send(q.deleteFrom('case'))")).toBe(0)
  expect(unsent("q.deleteFrom('case').execute()")).toBe(0)
  expect(unsent("const later = q.deleteFrom('case')")).toBe(0)
  expect(unsent("const make = () => q.deleteFrom('case')")).toBe(0)
})

const missing = (line: string) => missingEnglish(programOf('room/words.tsx', line)).map(({ says }) => says)

test('an English sentence that is empty or still Chinese is missing', () => {
  expect(missing("const en: Words<typeof zh> = { back: '' }")).toHaveLength(1)
  expect(missing("const en: Words<typeof zh> = { back: '返回' }")).toHaveLength(1)
  expect(missing("const refused = { zh: '已退过一次', en: '已退过一次' }")).toHaveLength(1)
  expect(missing('const en: Words<typeof zh> = { n: (n: number) => `${n} 件` }')).toHaveLength(1)
})

test('a Chinese name in 「」 and the name of the language are no gap', () => {
  expect(
    missing("const en: Words<typeof zh> = { law: 'Regulation 《北京市接诉即办工作条例》', switch: '中文' }"),
  ).toEqual([])
})

test('Chinese written into a page instead of the dictionary has no English', () => {
  expect(missing('const page = <p>返回</p>')).toHaveLength(1)
  expect(missing('const page = <p>{words.back}</p>')).toEqual([])
})
