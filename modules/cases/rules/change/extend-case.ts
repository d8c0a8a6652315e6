import { dueAt, type Limit } from '@lianxin/services/rules'
import { longestExtension } from '../tracks.ts'
import { iso, provisional, type Change } from './change.ts'

/** 申请延期: asked before it is due, with a reason the reporter reads. Nothing changes until the level above rules. */
export const extendCase: Change<'extend'> = (one, input) => {
  const { limit } = one
  if (limit === null || input.amount > longestExtension(one.track, limit))
    return { refuse: 'extension_too_long', field: 'amount' }
  return {
    set: { extensionAsked: input.amount },
    body: { to: one.status, amount: input.amount, of: limit.unit },
    why: input.why,
  }
}

/** 同意延期: the promise moves on by what was asked, counted from its old end. */
export const grantExtension: Change<'grant_extension'> = (one, input, by) => {
  const more: Limit = { unit: one.limit?.unit ?? 'work_hour', value: one.extensionAsked ?? 0 }
  const due = one.handleBy === null ? null : dueAt(by.table, one.handleBy, more)
  return {
    set: {
      extensionAsked: null,
      extensions: one.extensions + 1,
      handleBy: due,
      provisional: provisional(by, due),
      turnBy: one.turnBy === one.handleBy ? due : one.turnBy,
    },
    body: { to: one.status, handleBy: iso(due) },
    why: input.why,
  }
}

/** 不同意延期: it may not be asked again. */
export const refuseExtension: Change<'refuse_extension'> = (one, input) => ({
  set: { extensionAsked: null, extensions: one.extensions + 1 },
  body: { to: one.status },
  why: input.why,
})
