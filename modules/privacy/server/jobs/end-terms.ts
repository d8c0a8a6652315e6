import type { Job } from '@lianxin/platform/jobs'
import { kinds, type Id } from '@lianxin/platform/ids'
import { everywhere, record } from '@lianxin/platform/journal'
import { cityPlace } from '../actors.ts'
import type { PrivacyState } from '../deps.ts'

/** Lots of one term in one run: what is left waits for the next. */
const LOTS = 20

/**
 * 到期处理: does to every field whose time is over what the register says. Each term that changed anything is one entry in
 * the journal, with its name and a number: whose data it was is just what is to be forgotten. Returns the counts.
 */
export async function endTerms(state: PrivacyState, now: Temporal.Instant): Promise<Map<string, number>> {
  const done = new Map<string, number>()
  for (const { name, run } of state.terms()) {
    if (!run) continue
    let count = 0
    for (let lot = 0; lot < LOTS; lot++) {
      const changed = await run(now)
      count += changed
      if (changed === 0) break
    }
    if (count === 0) continue
    done.set(name, count)
    const object: Id = await state.ids.next(state.city, kinds.privacy)
    const entry = record({
      county: state.city,
      object,
      place: cityPlace(state.city),
      act: 'privacy.end_term',
      actId: crypto.randomUUID(),
      actor: { kind: 'system', name: '' },
      at: now,
      body: { term: name, count },
    })
    await state.db.write(everywhere, ...entry.statements)
  }
  return done
}

export const endTermsJob = (state: PrivacyState): Job => ({
  name: 'privacy-terms',
  // Terms are counted in days.
  everySeconds: 24 * 3600,
  run: async (now) => void (await endTerms(state, now)),
})
