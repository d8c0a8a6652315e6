import { channels } from '../../contract/kinds.ts'
import type { QueueQuery, queueClocks, queueViews } from '../../contract/queue.ts'
import { paths } from '../../contract/paths.ts'
import { statusLabel } from '../../contract/statuses.ts'
import { words } from '../words.ts'

export type ViewName = (typeof queueViews)[number]

/** What the list was asked for, with the words searched. */
export type QueueAsked = Partial<Omit<QueueQuery, 'limit'>> & { view: ViewName; q?: string | undefined }

/** What the filters choose from at this desk. */
export interface FilterOptions {
  categories: readonly { code: string; name: string }[]
  places: readonly { code: string; name: string }[]
  units: readonly { code: string; name: string }[]
}

/** The same list with something changed, as an address. A change of view or filter starts at the first page. */
export function listHref(asked: QueueAsked, change: Partial<QueueAsked> = {}): string {
  return withAsked(paths.desk.queue(), { ...asked, after: undefined, ...change })
}

/** A case beside the list it was found in, so that going back finds the list as it was. */
export function caseHref(id: string, asked: QueueAsked): string {
  return withAsked(`${paths.desk.queue()}/${id}`, asked)
}

/** The query of a list's address, as a saved view keeps it. */
export function askedQuery(asked: QueueAsked): string {
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(asked)) if (value) query.set(key, value)
  return query.toString()
}

const withAsked = (path: string, asked: QueueAsked): string => `${path}?${askedQuery(asked)}`

/** At a desk of a town everybody knows the county and the town: the last three names of a place say enough. */
export const nearPlace = (name: string): string => name.split(' ').slice(-3).join(' ')

/** Clocks to choose from, in the reader's words. */
export function clockChoices(lang: 'zh' | 'en'): { code: (typeof queueClocks)[number]; name: string }[] {
  const w = words(lang).desk
  return [
    { code: 'late', name: w.clockLate },
    { code: 'day', name: w.clockDay },
    { code: 'week', name: w.clockWeek },
  ]
}

/** A filter that is on: what it says, and the list without it. */
export interface ActiveFilter {
  readonly name: string
  readonly label: string
  readonly without: string
}

/** The filters that narrow a list, in the words of their choices. The view itself and the words searched are none. */
export function activeFilters(asked: QueueAsked, options: FilterOptions, lang: 'zh' | 'en'): ActiveFilter[] {
  const w = words(lang).desk
  const named = (list: readonly { code: string; name: string }[], code: string | undefined) =>
    code && (list.find((one) => one.code === code)?.name ?? code)
  const labels: Partial<Record<keyof QueueAsked, string | undefined>> = {
    category: named(options.categories, asked.category),
    status: asked.status && statusLabel(asked.status, lang),
    place: named(options.places, asked.place),
    clock: named(clockChoices(lang), asked.clock),
    channel: asked.channel && channels[asked.channel][lang],
    unit: named(options.units, asked.unit),
    from: asked.from && `${w.fromDay} ${asked.from}`,
    to: asked.to && `${w.toDay} ${asked.to}`,
    urgent: asked.urgent && w.urgentOnly,
    mine: asked.mine && w.mineOnly,
  }
  return Object.entries(labels).flatMap(([name, label]) =>
    label ? [{ name, label, without: listHref(asked, { [name]: undefined }) }] : [],
  )
}
