import { Tabs } from '@lianxin/ui'
import { MOST_COUNTED, type Queue } from '../../contract/queue.ts'
import type { SavedView } from '../../contract/saved-view.ts'
import { words } from '../words.ts'
import { listHref, type QueueAsked, type ViewName } from './queue.logic.ts'
import { SavedViews } from './saved-views.tsx'

export interface ViewsProps {
  lang: 'zh' | 'en'
  views: readonly ViewName[]
  counts: Queue['counts']
  asked: QueueAsked
  saved: readonly SavedView[]
  /** For the form that keeps a view: sending twice keeps it once. */
  newViewId: string
  /** The post stands in a unit, so a view may be shared. */
  mayShare: boolean
}

/** The ways to look at the work, each with how many stand in it; then those saved. */
export function Views(p: ViewsProps) {
  const { lang, views, counts, asked } = p
  const w = words(lang).desk
  const tabs = views.map((view) => ({
    href: listHref({ view }),
    label: w[`view_${view}`],
    // What ended is not counted: it only grows, and nobody waits for it.
    count: view === 'ended' ? '' : counts[view] >= MOST_COUNTED ? `${MOST_COUNTED}+` : String(counts[view]),
    current: view === asked.view,
    tone: view === 'late' && counts.late > 0 ? ('late' as const) : undefined,
  }))
  return (
    <div class="side" data-views>
      <Tabs label={w.views} look="side" tabs={tabs} />
      <SavedViews {...p} />
    </div>
  )
}
