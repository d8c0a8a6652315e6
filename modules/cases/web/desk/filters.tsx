import { statuses } from '../../contract/moves.ts'
import { paths } from '../../contract/paths.ts'
import { statusLabel } from '../../contract/statuses.ts'
import { words } from '../words.ts'
import type { QueueAsked } from './queue.logic.ts'

interface FiltersProps {
  lang: 'zh' | 'en'
  asked: QueueAsked
  categories: readonly { code: string; name: string }[]
}

/** Search and filters as one small form; the script sends it at each change. */
export function Filters({ lang, asked, categories }: FiltersProps) {
  const w = words(lang).desk
  return (
    <form class="bar" method="get" action={paths.desk.queue()} role="search" data-filters>
      <input type="hidden" name="view" value={asked.view} />
      <input
        type="search"
        name="q"
        value={asked.q ?? ''}
        placeholder={`${w.search}  /`}
        aria-label={w.search}
        aria-keyshortcuts="/"
      />
      <select name="category" aria-label={w.category}>
        <option value="">
          {w.category} {w.all}
        </option>
        {categories.map((c) => (
          <option key={c.code} value={c.code} selected={c.code === asked.category}>
            {c.name}
          </option>
        ))}
      </select>
      <select name="status" aria-label={w.status}>
        <option value="">
          {w.status} {w.all}
        </option>
        {statuses.map((s) => (
          <option key={s} value={s} selected={s === asked.status}>
            {statusLabel(s, lang)}
          </option>
        ))}
      </select>
      <button class="btn quiet">{w.apply}</button>
      <span class="note">{w.listNote}</span>
    </form>
  )
}
