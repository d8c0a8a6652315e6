import { createHash } from 'node:crypto'
import { actByLink } from '@lianxin/cases'
import type { ActReply } from '@lianxin/cases/contract'
import { Refusal } from '@lianxin/platform/http'
import type { Id } from '@lianxin/platform/ids'
import { everywhere } from '@lianxin/platform/journal'
import type { LinkPress } from '../../contract/links/bodies.ts'
import type { ExchangeState } from '../deps.ts'
import { q } from '../store.ts'
import type { OpenLink } from './open-link.ts'

interface Sent {
  readonly files: readonly { readonly field: string; readonly bytes: Buffer }[]
  readonly tooLarge?: string | undefined
}

/** An act id that follows from another: signing for a case on the way to its answer. */
export function actIdOf(what: string): string {
  const hex = createHash('sha256').update(`link ${what}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/**
 * What a unit does by its link, in the real loop and under the name that was typed. Whoever answers a case that was not
 * signed for signs for it with the same press: it is typed once. Refuses what the act refuses.
 */
export async function answerByLink(
  state: ExchangeState,
  link: OpenLink,
  press: LinkPress,
  sent: Sent,
): Promise<ActReply> {
  const by = { link: link.id, unit: link.unit, name: press.name }
  const id = link.row.id as Id
  const { actId } = press
  const signed = async () => {
    if (link.row.status === 'dispatched')
      await actByLink(state.cases, by, id, 'sign_for', { actId: actIdOf(`${actId} sign`) })
  }
  switch (press.do) {
    case 'sign_for':
      return actByLink(state.cases, by, id, 'sign_for', { actId })
    case 'extend':
      await signed()
      return actByLink(state.cases, by, id, 'extend', { actId, amount: press.amount, why: press.why })
    case 'return': {
      const proposed = state.cases.people.units().named(press.proposed, link.unit.place)
      if (!proposed || proposed.id === link.unit.id) throw new Refusal('unit_unknown', { field: 'proposed' })
      return actByLink(state.cases, by, id, 'return', { actId, why: press.why, proposedUnit: proposed.id })
    }
    case 'handle': {
      await signed()
      const body = { actId, outcome: press.outcome, result: press.result }
      const done = await actByLink(state.cases, by, id, 'handle', body, sent.files, sent.tooLarge)
      await state.db.write(
        everywhere,
        q
          .updateTable('exchange.answer_link')
          .set({ answered_at: state.clock.now() })
          .where('county', '=', link.county)
          .where('id', '=', link.id),
      )
      return done
    }
  }
}
