import type { Change } from './change.ts'

/** 交给同事: another of the same unit has it; no clock and no unit changes. */
export const reassignCase: Change<'reassign'> = (one, input, by) => {
  const colleague = by.colleague?.(input.to)
  if (!colleague) return { refuse: 'colleague_unknown', field: 'to' }
  if (colleague.id === one.accusedAccount) return { refuse: 'person_recused', field: 'to' }
  return {
    set: { assignee: colleague.id },
    body: { to: one.status, assignee: { id: colleague.id, name: colleague.name } },
    why: input.why,
  }
}
