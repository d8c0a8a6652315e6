import { Repeated } from '@lianxin/platform/db'
import { Refusal } from '@lianxin/platform/http'
import { countyOf, humanId, type PlaceCode } from '@lianxin/platform/ids'
import { actBefore, record, type ToRecord } from '@lianxin/platform/journal'
import { BeyondCalendar } from '@lianxin/services/rules'
import type { ActBody, ActReply } from '../../contract/act-bodies.ts'
import type { Entries } from '../../contract/entries.ts'
import type { CaseId } from '../../contract/ids.ts'
import type { Act, Status } from '../../contract/moves.ts'
import { decide, type ActInput, type ChangeContext } from '../../rules/change/index.ts'
import { maySeeCase } from '../../rules/sight.ts'
import { recordOf, type CaseRow } from '../case-row.ts'
import { contextAt, type CasesState } from '../state.ts'
import { lockCases, lockParts, updateCase } from '../store.ts'
import { markDevice } from '../rating-device.ts'
import { doerOf, isHidden, staffDoer } from '../recusal.ts'
import { lookAround, otherOf } from './look-around.ts'
import { movedTo, moveFiles } from './move-place.ts'
import { partsOf } from './parts-of.ts'
import { naming, recuseParts } from './recuse-parts.ts'
import { cleanInput } from './clean-input.ts'
import { attachFiles, filesOf } from './attach-files.ts'
import { holdsReceipt, rangeFor, scopeFor, type Acting } from './standing.ts'

/**
 * Every act upon a case, in two trips: lock and read, let the rules decide, write the change with its entry. Sent twice
 * it is done once and answered the same. Refuses what the rules refuse, a case that is not theirs to see as one that
 * does not exist, and a version that is no longer the present one.
 */
export async function actOnCase<A extends Act>(
  cases: CasesState,
  acting: Acting,
  id: CaseId,
  act: A,
  body: ActBody<A>,
): Promise<ActReply> {
  const { actId, version, ...typed } = body
  const input = cleanInput(act, typed)
  const name = `cases.${act}`
  const around = await lookAround(cases, acting, id, act, input)
  const ids: [CaseId, ...CaseId[]] = around.into ? [id, around.into] : [id]
  const scope = scopeFor(acting, cases.secret, id)
  let ofOthers = false
  try {
    return await cases.db.act(scope, async (t) => {
      const lock = lockCases(ids, rangeFor(acting))
      const [rows, parts] = act === 'recuse' ? await t.send(lock, lockParts(id)) : [...(await t.send(lock)), []]
      const row = rows.find((one) => one.id === id)
      if (!row || isHidden(cases, acting.actor, row)) throw new Refusal('case_not_found')
      // Of another unit: neither that it is there nor how it stands. Unless this very act took it from them.
      ofOthers = isOfOthers(cases, acting, row)
      if (ofOthers) throw new Refusal('case_not_found')
      if (version !== undefined && version !== row.version) throw new Refusal('case_changed')
      const found = { ...around, other: otherOf(cases, acting, rows, id) }
      const {
        set,
        entry,
        status,
        body: said,
      } = change(cases, acting, row, act, actId, input as unknown as ActInput<A>, found)
      await t.finish(
        ...(act === 'recuse' ? [naming()] : []),
        updateCase(id, set, entry, movedTo(cases, row, set)),
        ...entry.statements,
        ...attachFiles({ id: row.id, place: set.place ?? row.place }, filesOf(input)),
        ...moveFiles(row, set),
        ...(act === 'rate' && acting.device ? [markDevice(cases, acting.device, row, entry.version)] : []),
        ...(act === 'recuse'
          ? recuseParts(cases, acting, parts, actId, input as unknown as ActInput<'recuse'>, around)
          : []),
        ...(act === 'split' ? partsOf(cases, acting, row, said as Entries['split'], cases.clock.now()) : []),
      )
      return { id, number: humanId(id), status, version: entry.version }
    })
  } catch (error) {
    // What was done already meets a case that has moved on, or its own id: only then is a repeat looked for. The second
    // of two sendings at once waited for the lock of the first, so it finds what that one wrote.
    const mayRepeat =
      error instanceof Repeated || (error instanceof Refusal && (ofOthers || error.code !== 'case_not_found'))
    const [[before]] = mayRepeat ? await cases.db.read(scope, actBefore(countyOf(id), actId)) : [[]]
    if (before && (!ofOthers || before.object === id)) return firstAnswer(before, id, name)
    if (error instanceof Repeated) throw new Refusal('act_id_used')
    if (error instanceof BeyondCalendar) throw new Refusal('calendar_missing')
    throw error
  }
}

/** Whether a handler's case is with units other than theirs. */
const isOfOthers = (cases: CasesState, { actor }: Acting, row: CaseRow): boolean =>
  actor.kind === 'staff' && !maySeeCase(recordOf(row), staffDoer(cases, actor))

/** What the rules make of it, and the journal's entry. */
function change<A extends Act>(
  cases: CasesState,
  acting: Acting,
  row: CaseRow,
  act: A,
  actId: string,
  input: ActInput<A>,
  found: Partial<ChangeContext>,
) {
  const one = recordOf(row)
  const at = cases.clock.now()
  const context = {
    ...contextAt(cases, one.place, doerOf(cases, acting.actor), at.epochMilliseconds),
    ...found,
    onBehalf: acting.onBehalf,
  }
  const decided = decide(one, act, input, context, holdsReceipt(acting))
  if ('refuse' in decided)
    throw new Refusal(refusalFor(decided.refuse, act, one.status), {
      ...(decided.field ? { field: decided.field } : {}),
      ...('say' in decided ? decided.say : {}),
    })
  const entry = record({
    county: countyOf(row.id as CaseId),
    object: row.id as CaseId,
    place: decided.set.place ?? (row.place as PlaceCode),
    act: `cases.${act}`,
    actId,
    actor: acting.actor,
    at,
    ...(decided.why ? { why: decided.why } : {}),
    // An entry is a closed type of plain values; the journal takes any JSON.
    body: decided.body as unknown as ToRecord['body'],
    prev: { version: row.version, hash: row.head },
  })
  return { set: decided.set, entry, status: decided.set.status ?? one.status, body: decided.body }
}

/** A second rating is told apart from an act that is not possible: the first one counts. */
const refusalFor = (code: string, act: Act, status: Status): string =>
  code === 'act_not_possible' && act === 'rate' && (status === 'rated' || status === 'closed') ? 'rated_once' : code

/** What was answered the first time. The same id for another act or another case is a mistake of the client. */
function firstAnswer(
  before: { object: string; act: string; version: number; body: string },
  id: CaseId,
  name: string,
): ActReply {
  if (before.object !== id || before.act !== name) throw new Refusal('act_id_used')
  const { to } = JSON.parse(before.body) as { to: Status }
  return { id, number: humanId(id), status: to, version: before.version }
}
