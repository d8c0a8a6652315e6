import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { isUniqueViolation, Repeated } from '@lianxin/platform/db'
import { idOf, kinds } from '@lianxin/platform/ids'
import { headOf, record } from '@lianxin/platform/journal'
import { sendAgain as putBack, type Counties } from '@lianxin/platform/notify'
import type { SendAgain } from '../../contract/texts.ts'
import type { NoticesState } from '../state.ts'
import { cityAdministrator, cityPlace } from './city-only.ts'

/** The outbox as an object in the journal. */
const OUTBOX = 2

/** Counties of a post: from its own to the next place beside it. */
export const countiesOf = ({ post }: Staff): Counties => ({
  from: Number(BigInt(post.lo) / 10n ** 12n),
  to: Number((BigInt(post.hi) - 1n) / 10n ** 12n) + 1,
})

/**
 * 重发: puts what was given up back into the outbox, one message or all of them. It stands in the journal before it is done,
 * since nothing leaves the house that does not. Answers how many there were.
 */
export async function sendAgain(state: NoticesState, staff: Staff, input: SendAgain): Promise<number> {
  cityAdministrator(state, staff)
  const { db, clock, city } = state
  const object = idOf(city, kinds.message, OUTBOX)
  const at = clock.now()
  try {
    await db.act(scopeOf(staff), async (t) => {
      const [[head]] = await t.send(headOf(city, object))
      const entry = record({
        county: city,
        object,
        place: cityPlace(city),
        act: 'notices.send_again',
        actId: input.actId,
        actor: staff,
        at,
        body: { message: input.message ?? 'all' },
        ...(head ? { prev: head } : {}),
      })
      await t.finish(...entry.statements)
    })
  } catch (error) {
    // Pressed twice, it stands in the journal already; putting back a second time finds nothing more.
    if (!(error instanceof Repeated) && !isUniqueViolation(error)) throw error
  }
  const [county = '', ...key] = input.message?.split(' ') ?? []
  return putBack(db, countiesOf(staff), at, input.message ? { county: Number(county), key: key.join(' ') } : undefined)
}
