import type { Lang } from '@lianxin/platform/i18n'
import { Empty, PageHead } from '@lianxin/ui'
import { words } from '../words.ts'
import type { PlaceShown } from './find-grid-page.tsx'

interface BrowseProps {
  readonly lang: Lang
  /** Undefined at the top. */
  readonly here: string | undefined
  readonly back: { readonly href: string; readonly label: string } | undefined
  readonly places: readonly PlaceShown[]
}

/** Down the list, level by level: county, township, village, grid. No map, no typing, no script. */
export function BrowsePage({ lang, here, back, places }: BrowseProps) {
  const w = words(lang).grid
  return (
    <div class="stack">
      <PageHead title={here ?? w.browseTitle} note={w.browseLead} {...(back ? { back } : {})} />
      {places.length === 0 ? (
        <Empty title={w.emptyTitle}>{w.emptyText}</Empty>
      ) : (
        <ul class="plain chips">
          {places.map((place) => (
            <li key={place.href}>
              <a class="pick" href={place.href}>
                {place.name}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
