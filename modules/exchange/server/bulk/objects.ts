import { authorityOf, type Actor } from '@lianxin/platform/auth'
import type { MainObject } from '@lianxin/platform/objects'
import { platformPersonal } from '@lianxin/platform/personal'
import { coveredIn } from '../../rules/bulk/cover.ts'
import type { ExchangeState } from '../deps.ts'

type Knows = Pick<ExchangeState, 'rooms'>

/** Every object that can be taken out, in the order of the rooms. */
export const objectsIn = ({ rooms }: Knows): MainObject[] => rooms().flatMap((room) => room.objects ?? [])

/** Those somebody may take out: whoever holds the power that the object's own room names. */
export function objectsFor(state: Knows, actor: Actor): MainObject[] {
  const may = authorityOf(Object.assign({}, ...state.rooms().map(({ powers }) => powers)))
  return objectsIn(state).filter(({ power }) => may(actor, power))
}

/** Columns of an object that leave covered, by the register of personal data. */
export const coveredOf = ({ rooms }: Knows, object: MainObject): ReadonlySet<string> =>
  coveredIn(
    object,
    [...rooms().flatMap((room) => room.personal ?? []), ...platformPersonal].flatMap(({ fields }) => fields),
  )
