import {
  bridgePeer,
  exchangeTown,
  order,
  addition,
  readBridgeCases,
  sendOverFaultyLine,
} from '@lianxin/exchange/testing'
import { atMost, round, type Bench } from './kit/line.ts'

/**
 * Orders of another system over a bad line: calls lost, answered into the void, sent twice, late and in any order. Counted
 * is what became of them: each order one case with each of its messages once, and each told back once it is asked for.
 */
export const bench: Bench = async ({ size = 10_000, seed, say }) => {
  const town = await exchangeTown()
  try {
    const peer = await bridgePeer(town)
    const numbers = Array.from({ length: size }, (_, i) => `B${i}`)
    const messages = numbers.flatMap((number) => [
      order(number, { content: `编号 ${number}：楼下垃圾没人清。` }),
      addition(number, 2, `补充 ${number}：在东门边上。`),
    ])
    const began = process.cpuUsage()
    let kept = 0
    const line = await sendOverFaultyLine(
      messages,
      async (lot) => {
        const { results } = await peer.push(lot)
        const ours = lot.filter((_, i) => results[i]?.state === 'taken')
        if ((kept += ours.length) % 2000 < ours.length) say(`${kept} of ${messages.length} messages kept`)
        return lot.filter((_, i) => results[i] && results[i].state !== 'refused')
      },
      { seed, lot: 100 },
    )
    const cpu = process.cpuUsage(began)
    const found = await readBridgeCases(town, peer.id)
    const cases = new Set(found.map((one) => one.caseId))
    // Two entries each: the report and the addition.
    const doubled = found.length - cases.size + found.filter((one) => one.version > 2).length
    const lost = size - found.filter((one) => one.caseId !== null && one.version >= 2).length
    await town.catchUp()
    const told = new Map<string, number>()
    let have: string[] = []
    for (let more = true; more;) {
      const answer = await peer.pull(have)
      for (const { body } of answer.answers)
        told.set(String(body['orderNo']), (told.get(String(body['orderNo'])) ?? 0) + 1)
      have = answer.answers.map(({ id }) => id)
      more = have.length > 0
    }
    const untold = numbers.filter((number) => !told.has(number)).length
    return {
      size,
      figures: {
        messages: messages.length,
        calls: line.calls,
        callsLost: line.lost,
        callsUnanswered: line.unanswered,
        callsDoubled: line.doubled,
        callsLate: line.late,
        lost,
        doubled,
        untold,
        cpuMsEach: round((cpu.user + cpu.system) / 1000 / messages.length),
      },
      bars: { lost: atMost(lost, 0), doubled: atMost(doubled, 0), untold: atMost(untold, 0) },
    }
  } finally {
    await town.close()
  }
}
