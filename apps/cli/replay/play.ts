import { Refused } from '@lianxin/platform/http'
import type { Api, Cast } from './api.ts'
import type { Row } from './columns.ts'
import { mappedAddress } from './grids.ts'
import { categoryFor } from './kinds.ts'
import { actIdOf, chance } from './read-rows.ts'
import { count, type Tally } from './tally.ts'

export interface Stage {
  readonly source: string
  readonly visitor: Api
  readonly cast: Cast
  readonly gridOf: (near: string) => string
  readonly tally: Tally
  /** The server's clock when the replay began: what was reported before came from an earlier run. */
  readonly began: number
  /** Cases acknowledged in this run, by id; each is looked for at the end. */
  readonly kept: Map<string, Sent>
}

export interface Sent {
  readonly id: string
  readonly code: string
  readonly number: string
  readonly place: string
}

// The longest answer the platform takes is longer; what a source writes beyond this is a log, not an answer.
const MOST_RESULT = 3000

const pad = (code: string, digits: number): string => code.slice(0, digits).padEnd(18, '0')

/** Does what is asked; a refusal or an error is counted under its name, and the row goes no further. */
async function attempt<T>(tally: Tally, what: string, body: () => Promise<T>): Promise<T | undefined> {
  try {
    return await body()
  } catch (error) {
    if (error instanceof Refused && error.status < 500) count(tally.refused, `${what}: ${error.code}`)
    else count(tally.errors, `${what}: ${error instanceof Error ? error.message : String(error)}`)
    return undefined
  }
}

/** Reports a row as a resident of the mapped grid would, without an account. Most choose a category, some leave it open. */
async function report(row: Row, { source, visitor, gridOf, tally, began, kept }: Stage): Promise<Sent | undefined> {
  const grid = gridOf(row.near)
  const chooses = chance(row.id, 'chooses') < 0.7
  const receipt = await attempt(tally, 'report', () =>
    visitor.reportCase({
      actId: actIdOf(source, row.id, 'report'),
      text: row.text,
      place: { code: grid, address: mappedAddress(row) },
      ...(chooses ? { category: categoryFor(row.kind, row.id) } : {}),
    }),
  )
  if (!receipt) return undefined
  tally.counts.sent++
  if (Date.parse(receipt.reportedAt) < began || kept.has(receipt.id)) tally.counts['of these here before']++
  const sent = { id: receipt.id, code: receipt.code, number: receipt.number, place: grid }
  kept.set(receipt.id, sent)
  return sent
}

/** The office of the case's township accepts it, or the county's where the township has nobody. */
async function accept(row: Row, sent: Sent, { source, cast, tally }: Stage): Promise<boolean> {
  const office =
    (await cast.at(pad(sent.place, 9), 'townDispatcher')) ?? (await cast.at(pad(sent.place, 6), 'countyDispatcher'))
  if (!office) return false
  const seen = await attempt(tally, 'read', () => office.getCase({ id: sent.id }))
  if (seen?.status !== 'submitted') return seen !== undefined
  const category = categoryFor(row.kind, row.id)
  const done = await attempt(tally, 'accept', () =>
    office.acceptCase({ id: sent.id, actId: actIdOf(source, row.id, 'accept'), category }),
  )
  return done !== undefined
}

async function statusOf(sent: Sent, { cast }: Stage) {
  const county = await cast.at(pad(sent.place, 6), 'countyDispatcher')
  return county?.getCase({ id: sent.id })
}

/** The unit signs for it, calls the reporter and answers. A few return it first and are overruled. */
async function handle(
  row: Row,
  sent: Sent,
  unit: string,
  again: string,
  { source, cast, tally }: Stage,
): Promise<boolean> {
  const handler = await cast.ofUnit(unit)
  if (!handler) {
    count(tally.refused, 'nobody works in the unit')
    return false
  }
  const actId = (step: string) => actIdOf(source, row.id, step + again)
  const { id } = sent
  if (!again) {
    if (!(await attempt(tally, 'sign for', () => handler.signForCase({ id, actId: actId('sign') })))) return false
    await attempt(tally, 'contact', () => handler.contactReporter({ id, actId: actId('contact'), way: 'phone' }))
  }
  if (row.open) {
    tally.counts['left open as in the source']++
    return false
  }
  const outcome = chance(row.id, 'outcome') < 0.75 ? ('solved' as const) : ('explained' as const)
  const said = outcome === 'solved' ? '已到现场核实并处理完毕，请您查看。' : '已与您联系说明有关规定和办理途径。'
  const result = row.answer ? `${said}\n${row.answer}`.slice(0, MOST_RESULT) : said
  const done = await attempt(tally, 'handle', () =>
    handler.handleCase({ id, actId: actId('handle'), outcome, result: again ? `${result}（重办）` : result }),
  )
  if (done) tally.counts.handled++
  return done !== undefined
}

/** Somebody else checks: the township's office, which did not handle it; the county's where it did. */
async function check(row: Row, sent: Sent, stage: Stage, again: string): Promise<'passed' | 'sent back' | undefined> {
  const { source, cast, tally } = stage
  const checkers = [
    await cast.at(pad(sent.place, 6), 'countyDispatcher'),
    await cast.at(pad(sent.place, 9), 'townDispatcher'),
  ]
  const bad = !again && chance(row.id, 'rework') < 0.05
  for (const checker of checkers) {
    if (!checker) continue
    const actId = actIdOf(source, row.id, `check${again}`)
    const done = await attempt(tally, 'check', () =>
      bad
        ? checker.reworkCase({ id: sent.id, actId, why: '现场看过，问题还在' })
        : checker.passCase({ id: sent.id, actId }),
    )
    if (!done) continue
    if (bad) tally.counts.reworked++
    else tally.counts.checked++
    return bad ? 'sent back' : 'passed'
  }
  return undefined
}

async function rate(row: Row, sent: Sent, { source, visitor, tally }: Stage): Promise<void> {
  const luck = chance(row.id, 'rate')
  if (luck > 0.55) return
  const solved = luck < 0.42 ? 'yes' : luck < 0.5 ? 'partly' : 'no'
  const score = solved === 'yes' ? 5 : solved === 'partly' ? 3 : 1
  const actId = actIdOf(source, row.id, 'rate')
  const done = await attempt(tally, 'rate', () =>
    visitor.rateCase({ id: sent.id, code: sent.code, actId, solved, score }),
  )
  if (done) tally.counts.rated++
}

/** One row from report to rating, everything through the public interface. */
export async function play(row: Row, stage: Stage): Promise<void> {
  const { tally } = stage
  const sent = await report(row, stage)
  if (!sent || !(await accept(row, sent, stage))) return
  const seen = await attempt(tally, 'read', () => statusOf(sent, stage))
  if (!seen) return
  tally.counts.accepted++
  if (!seen.unit) return
  tally.counts.dispatched++
  if (!(await handle(row, sent, seen.unit.id, '', stage))) return
  let outcome = await check(row, sent, stage, '')
  if (outcome === 'sent back' && (await handle(row, sent, seen.unit.id, ' again', stage)))
    outcome = await check(row, sent, stage, ' again')
  if (outcome === 'passed') await rate(row, sent, stage)
}

/** Looks for an acknowledged case as its reporter would, by number and code; counts where it stands, or that it is lost. */
export async function lookAgain({ number, code }: Sent, { visitor, tally }: Stage): Promise<void> {
  try {
    count(tally.standing, (await visitor.trackCase({ number, code })).status)
  } catch (error) {
    if (error instanceof Refused && error.code === 'case_not_found') tally.counts.lost++
    else count(tally.errors, `look again: ${error instanceof Error ? error.message : String(error)}`)
  }
}
