import type { Rung } from '../../contract/kinds.ts'
import { lateClock } from '../late-clock.ts'
import { endOfDay, iso, type Change } from './change.ts'

/** 催办: said to whoever has it; once a day. */
export const urgeCase: Change<'urge'> = (one, input, by) => ({
  set: { urges: one.urges + 1, urgedAt: by.at },
  body: { to: one.status },
  why: input.why,
})

/** 督办: an order with a date (济南 12345 条例 28, 潍坊 26). */
export const superviseCase: Change<'supervise'> = (one, input, by) => {
  const until = endOfDay(input.until)
  if (!(until > by.at)) return { refuse: 'date_past', field: 'until' }
  return {
    set: { supervisions: one.supervisions + 1, superviseBy: until },
    body: { to: one.status, trigger: input.trigger, until: input.until },
    why: input.why,
  }
}

/** 提请上级研究: one rung up the ladder of bodies (济南 12345 条例 29, 30). */
export const escalateCase: Change<'escalate'> = (one, input) => {
  const rung = (one.ladder + 1) as Rung
  return { set: { ladder: rung }, body: { to: one.status, rung }, why: input.why }
}

/** 超期: a promise that was broken, written down once. */
export const noteOverdue: Change<'overdue'> = (one, _, by) => {
  const late = lateClock(one, by.at) ?? { clock: 'turn', due: by.at }
  return {
    set: late.clock === 'handle' ? { handleNoted: late.due } : { turnNoted: late.due },
    body: { to: one.status, clock: late.clock, due: iso(late.due) ?? '' },
  }
}

/** 公开征集附议: the matter in words without anybody in them, so that others who have it may join. */
export const publishCase: Change<'publish'> = (one, input) => ({
  set: { publicWords: input.words },
  body: { to: one.status, words: input.words },
})
