import type { Change } from './change.ts'

/** 联系反映人: the first one that reached her stops the respond clock. */
export const contactReporter: Change<'contact'> = (one, input, by) => ({
  set: input.way === 'unreached' || one.contactedAt !== null ? {} : { contactedAt: by.at },
  body: { to: one.status, way: input.way, note: input.note ?? null },
})
