import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { Repeated } from '@lianxin/platform/db'
import { Refusal } from '@lianxin/platform/http'
import { countyOf, kinds, type Id } from '@lianxin/platform/ids'
import { actBefore, record } from '@lianxin/platform/journal'
import { levelOf, lies } from '@lianxin/places/contract'
import type { IssueKey } from '../../contract/keys.ts'
import type { ExchangeState } from '../deps.ts'
import { q } from '../store.ts'
import { keyHash, newKey } from './new-key.ts'

const ZONE = 'Asia/Shanghai'
const MOST_DAYS = 731
const HINT = 4

/** The end of a day by the city's clock; refuses one that is over or too far. */
function endOf(until: string, now: Temporal.Instant): Temporal.Instant {
  const today = now.toZonedDateTimeISO(ZONE).toPlainDate()
  const days = today.until(Temporal.PlainDate.from(until)).days
  if (days < 1 || days > MOST_DAYS) throw new Refusal('key_days', { field: 'until' })
  return Temporal.PlainDate.from(until).add({ days: 1 }).toZonedDateTime(ZONE).toInstant()
}

/**
 * 发放: a key for a program of somebody else, answered for by a unit. It is returned once and only its hash is kept.
 * Refuses a place or a unit outside the administrator's own, and a day that is over or beyond two years.
 */
export async function issueKey(state: ExchangeState, staff: Staff, input: IssueKey): Promise<{ id: Id; key: string }> {
  const { place, unit, name, scopes, perMinute } = input
  const { lo, hi } = staff.post
  const level = levelOf(place)
  if ((level !== 'city' && level !== 'county') || place < lo || place >= hi || !state.places.exists(place))
    throw new Refusal('key_place', { field: 'place' })
  const owner = state.units().get(unit)
  if (!owner || !lies(owner.place, staff.post.place)) throw new Refusal('key_unit', { field: 'unit' })
  const at = state.clock.now()
  const expires = endOf(input.until, at)
  const county = countyOf(place)
  const id = await state.ids.next(county, kinds.apiKey)
  const key = newKey()
  const entry = record({
    county,
    object: id,
    place,
    act: 'exchange.issue_key',
    actId: input.actId,
    actor: staff,
    at,
    body: { name, unit, scopes, perMinute, expires: expires.toString() },
  })
  try {
    return await state.db.act(scopeOf(staff), async (t) => {
      const [[before]] = await t.send(actBefore(county, input.actId))
      if (before) throw new Refusal(before.act === 'exchange.issue_key' ? 'key_issued' : 'act_id_used')
      await t.finish(
        q.insertInto('exchange.api_key').values({
          county,
          id,
          place,
          unit,
          name,
          scopes,
          per_minute: perMinute,
          hash: keyHash(key),
          hint: key.slice(-HINT),
          issued_at: at,
          issued_by_name: staff.name,
          expires_at: expires,
          version: entry.version,
          head: entry.hash,
        }),
        ...entry.statements,
      )
      return { id, key }
    })
  } catch (error) {
    if (error instanceof Repeated) throw new Refusal('key_issued')
    throw error
  }
}
