import { judgeLabels, openColdStart } from '@lianxin/insight/rules'
import { example, toldOf } from './evaluate.ts'
import { cpuSeconds, note, short } from './measure.ts'
import { readLines } from './read-lines.ts'
import { readTaxonomy } from './read-taxonomy.ts'

/** Judges suggestions made from the names of categories alone: no message is learned from, the test's included. */
export async function evaluateCold(testFile: string, taxonomyFile: string): Promise<object> {
  const test = await readLines(testFile, example)
  const categories = await readTaxonomy(taxonomyFile, [...new Set(test.map(({ label }) => label))])
  const names = categories.map(({ label }) => label)
  const strange = test.filter(({ label }) => !names.includes(label)).length
  if (strange > 0) note(`${strange} messages have a label the taxonomy does not name; they count as wrong`)
  const chances = openColdStart(categories)
  const telling = cpuSeconds()
  const told = test.map((one) => chances(one))
  const messagesPerCpuSecond = Math.round(test.length / telling())
  const { microF1, ...figures } = judgeLabels(toldOf(test, told, names))
  return short({ top1: microF1, ...figures, categories: names.length, messagesPerCpuSecond })
}
