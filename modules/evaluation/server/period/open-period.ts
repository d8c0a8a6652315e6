import { randomUUID } from 'node:crypto'
import type { Actor } from '@lianxin/platform/auth'
import { isUniqueViolation, Repeated, type Scope, type Statement } from '@lianxin/platform/db'
import { Refusal } from '@lianxin/platform/http'
import { kinds, type County, type Id } from '@lianxin/platform/ids'
import { actBefore, actorName, record } from '@lianxin/platform/journal'
import { freezesAt, type Span } from '../../rules/period/span.ts'
import { countyPlace } from '../county-place.ts'
import type { EvaluationState } from '../deps.ts'
import { q } from '../store.ts'

export interface Opening {
  readonly county: County
  readonly span: Span
  readonly actor: Actor
  readonly actId?: string
}

async function openingOf(
  state: EvaluationState,
  { county, span, actor, actId = randomUUID() }: Opening,
): Promise<{ id: Id; statements: readonly Statement[] }> {
  const id = await state.ids.next(county, kinds.assessment)
  const at = state.clock.now()
  const place = countyPlace(county)
  const ends = freezesAt(span)
  const entry = record({
    county,
    object: id,
    place,
    act: 'evaluation.open_period',
    actId,
    actor,
    at,
    body: { kind: span.kind, from: span.from, to: span.to, freezes_at: ends.toString() },
  })
  const row = {
    county,
    id,
    place,
    kind: span.kind,
    from_month: span.from,
    to_month: span.to,
    freezes_at: ends,
    opened_at: at,
    opened_by_name: actorName(actor),
    head: entry.hash,
  }
  return { id, statements: [q.insertInto('evaluation.period').values(row), ...entry.statements] }
}

/** Opens a period of a county; the second to open the same one is refused, whoever was first. */
export async function openPeriod(state: EvaluationState, scope: Scope, opening: Opening): Promise<Id> {
  const opened = await openingOf(state, opening)
  try {
    return await state.db.act(scope, async (t) => {
      const [[before]] = await t.send(actBefore(opening.county, opening.actId ?? randomUUID()))
      if (before) {
        if (before.act !== 'evaluation.open_period') throw new Refusal('act_id_used')
        return before.object as Id
      }
      await t.finish(...opened.statements)
      return opened.id
    })
  } catch (error) {
    if (error instanceof Repeated) throw new Refusal('act_id_used')
    if (isUniqueViolation(error)) throw new Refusal('period_opened')
    throw error
  }
}
