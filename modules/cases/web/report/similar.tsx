import { Notice } from '@lianxin/ui'
import { statusLabel } from '../../contract/statuses.ts'
import { words } from '../words.ts'
import type { SimilarShown } from './shown.ts'

/** Reports nearby that may be the same: a hint beside the button, never a hurdle before it. */
export function Similar({ lang, cases }: { lang: 'zh' | 'en'; cases: readonly SimilarShown[] }) {
  const w = words(lang).report
  if (cases.length === 0) return null
  return (
    <Notice title={w.similar}>
      <ul>
        {cases.map((c) => (
          <li key={c.title}>
            {c.href ? <a href={c.href}>{c.title}</a> : c.title} <small>{statusLabel(c.status, lang)}</small>
          </li>
        ))}
      </ul>
      <p class="note">{w.meToo}</p>
    </Notice>
  )
}
