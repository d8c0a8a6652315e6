import type { Staff } from '@lianxin/platform/auth'
import { Refusal, type PageContext } from '@lianxin/platform/http'
import { lies, parsePlaceCode, subtreeOf } from '@lianxin/places/contract'
import { monthOf, monthPlus } from '../../rules/month.ts'
import type { View } from '../../web/figures/figures.logic.ts'
import type { EvaluationState } from '../deps.ts'
import type { Asked } from '../reads/sums.read.ts'

/** Months one may choose from. */
const CHOICE = 25
const YEAR = 12

export function staffIn({ actor }: PageContext): Staff {
  if (actor.kind !== 'staff') throw new Refusal('not_signed_in')
  return actor
}

/** The months on offer, this one first. */
export function monthsOf({ clock }: EvaluationState): number[] {
  const now = monthOf(clock.now().epochMilliseconds)
  return Array.from({ length: CHOICE }, (_, i) => monthPlus(now, -i))
}

/** The view its address asks for; what is nothing of the kind is left out: the last twelve months of one's own place. */
export function viewIn(state: EvaluationState, { url }: PageContext, staff: Staff): View {
  const months = monthsOf(state)
  const of = (name: string) => url.searchParams.get(name) ?? ''
  const month = (name: string, usual: number) => months.find((one) => String(one) === of(name)) ?? usual
  const place = parsePlaceCode(of('place'))
  const to = month('to', months[0] ?? 0)
  const from = month('from', months[YEAR - 1] ?? 0)
  const unit = /^\d{1,18}$/.test(of('unit')) ? of('unit') : undefined
  return {
    from: Math.min(from, to),
    to,
    by: of('by') === 'unit' ? 'unit' : 'place',
    place: place && lies(place, staff.post.place) ? place : staff.post.place,
    ...(unit === undefined ? {} : { unit }),
  }
}

/** The same, as the database is asked. */
export function askedOf(view: View, residents = true): Asked {
  const code = parsePlaceCode(view.place)
  if (!code) throw new Refusal('not_found')
  const { from, to, unit } = view
  return { from, to, ...subtreeOf(code), residents, ...(unit === undefined ? {} : { unit }) }
}
