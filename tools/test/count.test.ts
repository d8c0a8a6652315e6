import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { countReport, spelled, sum } from './count.ts'

const dir = mkdtempSync(path.join(tmpdir(), 'lianxin-count-'))
afterAll(() => rmSync(dir, { recursive: true }))

function report(name: string, numbers: object, testResults: object[] = []): string {
  const file = path.join(dir, name)
  const zero = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 }
  writeFileSync(file, JSON.stringify({ ...zero, ...numbers, testResults }))
  return file
}

test('passed, failed and skipped tests are counted over all stages', () => {
  const first = countReport(report('first.json', { numPassedTests: 3, numFailedTests: 1, numTodoTests: 1 }), 1)
  const second = countReport(report('second.json', { numPassedTests: 2 }), 0)
  expect(spelled(sum([first, second]))).toBe('5 passed, 1 failed, 1 skipped')
})

test('a file that did not load is a failure, though no test in it failed', () => {
  const file = report('unloaded.json', { numPassedTests: 2 }, [{ status: 'failed', assertionResults: [] }])
  expect(countReport(file, 1)).toEqual({ passed: 2, failed: 1, skipped: 0 })
})

test('a run that ends badly with every test passed is a failure', () => {
  expect(countReport(report('bad-end.json', { numPassedTests: 2 }), 1).failed).toBe(1)
})

test('a run that leaves no report is a failure', () => {
  expect(countReport(path.join(dir, 'missing.json'), 0).failed).toBe(1)
})
