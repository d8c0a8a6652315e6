const HOURS = 24
/** Days after freezing within which a unit may appeal; days a panel has. Our proposal: no law sets either. */
export const APPEAL_WITHIN_DAYS = 10
export const DECIDE_WITHIN_DAYS = 15

/** Until when a frozen period may be appealed: from the instant its figures could be read, not from the day agreed. */
export const appealBy = (frozenAt: Temporal.Instant): Temporal.Instant =>
  frozenAt.add({ hours: APPEAL_WITHIN_DAYS * HOURS })

/** Until when the panel decides. Silence decides nothing: what is undecided then is shown as late. */
export const decideBy = (filedAt: Temporal.Instant): Temporal.Instant =>
  filedAt.add({ hours: DECIDE_WITHIN_DAYS * HOURS })
