import { judgeLabels, openClassifier, trainClassifier, type Example, type Judged } from '@lianxin/insight/rules'
import { cpuSeconds, note, short } from './measure.ts'
import { maybeTextIn, readLines, textIn, type Reading } from './read-lines.ts'

/** A message with its label. */
export const example: Reading<Example> = (row, wrong) => {
  const label = textIn(row, 'label', wrong).trim()
  if (label === '') throw wrong('"label" is empty')
  return { text: textIn(row, 'text', wrong), title: maybeTextIn(row, 'title', wrong), label }
}

/** Learns categories from one file and judges them on the other. */
export async function evaluateLabels(trainFile: string, testFile: string): Promise<object> {
  const train = await readLines(trainFile, example)
  const test = await readLines(testFile, example)
  const learning = cpuSeconds()
  const model = trainClassifier(train, undefined, note)
  const trainCpuSeconds = learning()
  const chances = openClassifier(model)
  const telling = cpuSeconds()
  const told = test.map((one) => chances(one))
  const tellSeconds = telling()
  return short({
    ...judgeLabels(toldOf(test, told, model.labels)),
    trained: train.length,
    trainCpuSeconds,
    messagesPerCpuSecond: Math.round(test.length / tellSeconds),
  })
}

/** What was said of every example, the likeliest label first. */
export function toldOf(rows: readonly Example[], told: readonly Float64Array[], labels: readonly string[]): Judged[] {
  return told.map((row, i) => {
    const said = labels.map((label, c) => ({ label, chance: row[c]! }))
    return { right: rows[i]!.label, said: said.toSorted((a, b) => b.chance - a.chance) }
  })
}
