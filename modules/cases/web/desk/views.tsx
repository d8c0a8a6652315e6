import type { Queue } from '../../contract/queue.ts'
import { words } from '../words.ts'
import { listHref, type QueueAsked, type ViewName } from './queue.logic.ts'

/** Above this the server stops counting. */
const MOST = 999

interface ViewsProps {
  lang: 'zh' | 'en'
  views: readonly ViewName[]
  counts: Queue['counts']
  asked: QueueAsked
}

/** The ways to look at the work, each with how many stand in it. */
export function Views({ lang, views, counts, asked }: ViewsProps) {
  const w = words(lang).desk
  return (
    <nav class="views" aria-label={w.views} data-views>
      {views.map((view) => (
        <a
          key={view}
          href={listHref({ view })}
          aria-current={view === asked.view ? 'page' : undefined}
          class={view === 'late' && counts.late > 0 ? 'late' : undefined}
        >
          {w[`view_${view}`]}
          <b>{counts[view] >= MOST ? `${MOST}+` : counts[view]}</b>
        </a>
      ))}
    </nav>
  )
}
