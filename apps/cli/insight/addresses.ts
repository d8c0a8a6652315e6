import { judgeParts, openAddresses, trainAddresses, type Address, type Part } from '@lianxin/insight/rules'
import { cpuSeconds, note, short } from './measure.ts'
import { readLines, textIn, type Reading } from './read-lines.ts'

const address: Reading<Address> = (row, wrong) => {
  const text = textIn(row, 'text', wrong)
  const spans: unknown = row['spans']
  if (!Array.isArray(spans)) throw wrong('has no "spans": a list such as [{"label":"road","start":0,"end":4}]')
  let at = 0
  const parts = spans.map((span: unknown): Part => {
    const { label, start, end } = (span ?? {}) as Readonly<Record<string, unknown>>
    if (typeof label !== 'string' || typeof start !== 'number' || typeof end !== 'number')
      throw wrong('a span lacks "label", "start" or "end"')
    if (start !== at || end <= start)
      throw wrong(`the span at ${start} does not begin where the one before it ends, at ${at}`)
    at = end
    return { label, start, end }
  })
  if (at !== text.length) throw wrong(`the spans end at ${at}, the text at ${text.length}`)
  return { text, parts }
}

/** Learns to take addresses apart from one file and is judged on the other. */
export async function evaluateAddresses(trainFile: string, testFile: string): Promise<object> {
  const train = await readLines(trainFile, address)
  const test = await readLines(testFile, address)
  const learning = cpuSeconds()
  const model = trainAddresses(train, undefined, note)
  const trainCpuSeconds = learning()
  const apart = openAddresses(model)
  const telling = cpuSeconds()
  const told = test.map(({ text }) => apart(text))
  const addressesPerCpuSecond = Math.round(test.length / telling())
  const { f1, ...figures } = judgeParts(test, told)
  return short({ spanF1: f1, ...figures, trained: train.length, trainCpuSeconds, addressesPerCpuSecond })
}
