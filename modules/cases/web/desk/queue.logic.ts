import type { QueueQuery, queueViews } from '../../contract/queue.ts'
import { paths } from '../../contract/paths.ts'

export type ViewName = (typeof queueViews)[number]

/** What the list was asked for, with the words searched. */
export type QueueAsked = Partial<Omit<QueueQuery, 'limit'>> & { view: ViewName; q?: string | undefined }

/** The same list with something changed, as an address. A change of view or filter starts at the first page. */
export function listHref(asked: QueueAsked, change: Partial<QueueAsked> = {}): string {
  return withAsked(paths.desk.queue(), { ...asked, after: undefined, ...change })
}

/** A case beside the list it was found in, so that going back finds the list as it was. */
export function caseHref(id: string, asked: QueueAsked): string {
  return withAsked(`${paths.desk.queue()}/${id}`, asked)
}

function withAsked(path: string, asked: QueueAsked): string {
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(asked)) if (value) query.set(key, value)
  return `${path}?${query}`
}

/** At a desk of a town everybody knows the county and the town: the last three names of a place say enough. */
export const nearPlace = (name: string): string => name.split(' ').slice(-3).join(' ')
