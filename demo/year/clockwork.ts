import { addWork } from '@lianxin/services/rules'
import { carry, tick } from './tell-case.ts'
import { HOUR, NotYet, offices, statusOf, type Telling } from './telling.ts'

const DAY = 24 * HOUR
const ARCHIVE_DAYS = 30
const PRESSED_AFTER_DAYS = 2

/** The day of an instant in Beijing, some days on. */
export const dayOf = (at: number, days: number): string =>
  new Date(at + 8 * HOUR + days * DAY).toISOString().slice(0, 10)

/** A promise that is broken: written down when it breaks, urged by some, pressed by the clock when it stays broken. */
export function lateEntries(t: Telling, due: number, until: number): void {
  const { story, random } = t
  if (due > t.until) return
  t.at = Math.max(t.at, due)
  tick(story, 'overdue', {}, t.at)
  if (story.one.asksRating && random.next() < 0.2) {
    const urged = t.at + Math.round(random.between(2, 30)) * HOUR
    if (urged < Math.min(until, t.until)) {
      t.at = urged
      const { reporter } = story.one
      const doer = reporter ? ({ kind: 'resident', id: reporter } as const) : ({ kind: 'visitor' } as const)
      carry(story, 'urge', { why: undefined }, { doer, actor: story.incoming.actor }, t.at)
    }
  }
  const pressed = due + PRESSED_AFTER_DAYS * DAY
  if (pressed < Math.min(until, t.until) && pressed > t.at) {
    t.at = pressed
    const why = '超期未办，请限期办结并说明原因'
    tick(story, 'supervise', { trigger: 'overdue', until: dayOf(pressed, 3), why }, t.at)
  }
}

/** An answer on its way back: some levels look, the others let the four hours pass. */
export function letPass(t: Telling): void {
  const { story, random } = t
  while (statusOf(story) === 'passing_down') {
    const due = story.one.turnBy ?? t.at
    const looks = random.next() < 0.4
    const at = looks ? Math.min(due, addWork(story.world.table, t.at, random.between(0.2, 3) * HOUR)) : due
    if (at > t.until) throw new NotYet()
    t.at = Math.max(t.at, Math.round(at))
    const before = story.refused
    const seen = looks && offices(t).some((who) => carry(story, 'let_pass', {}, who, t.at))
    story.refused = before
    if (seen) continue
    if (due > t.until) throw new NotYet()
    t.at = Math.max(t.at, due)
    if (!tick(story, 'let_pass', {}, t.at)) return
  }
}

/** What ended thirty days ago is put away. */
export function archive({ story, until }: Telling): void {
  const { closedAt } = story.one
  if (closedAt === null) return
  const at = closedAt + ARCHIVE_DAYS * DAY
  if (at <= until) tick(story, 'archive', {}, at)
}
