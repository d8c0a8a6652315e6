import { Notice } from '@lianxin/ui'
import { statusLabel } from '../../contract/statuses.ts'
import { words } from '../words.ts'
import type { SimilarShown } from './shown.ts'

interface SimilarProps {
  lang: 'zh' | 'en'
  cases: readonly SimilarShown[]
  /** The one that the reporter has said hers is the same as. */
  same: string
}

/**
 * Reports nearby that may be the same: a hint beside the button, never a hurdle before it. What is public is joined by a
 * press; of the others she says which it is, and a person puts them together.
 */
export function Similar({ lang, cases, same }: SimilarProps) {
  const w = words(lang).report
  if (cases.length === 0) return null
  return (
    <Notice title={w.similar}>
      <ul class="alike">
        {cases.map((c) => (
          <li key={c.id}>
            {c.title} <small>{statusLabel(c.status, lang)}</small>
            {c.href ? (
              <a href={c.href}>{w.joinThis}</a>
            ) : (
              <label class="tick">
                <input type="radio" name="same" value={c.id} checked={c.id === same} /> {w.sameThis}
              </label>
            )}
          </li>
        ))}
      </ul>
      {cases.some(({ href }) => !href) ? (
        <label class="tick">
          <input type="radio" name="same" value="" checked={same === ''} /> {w.sameNone}
        </label>
      ) : null}
      <p class="note">{w.meToo}</p>
    </Notice>
  )
}
