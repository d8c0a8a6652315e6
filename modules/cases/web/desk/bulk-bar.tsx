import { Kbd } from '@lianxin/ui'
import type { Act } from '../../contract/moves.ts'
import { paths } from '../../contract/paths.ts'
import { words } from '../words.ts'
import { actWords } from './act.logic.ts'

/** What may be done to the chosen rows; the rows' boxes belong to this form. The next page says what will happen to each. */
export function BulkBar({ lang, acts }: { lang: 'zh' | 'en'; acts: readonly Act[] }) {
  const w = words(lang).desk
  if (acts.length === 0) return null
  return (
    <form id="bulk" class="bulkbar" method="post" action={paths.desk.bulk()} data-bulkbar>
      <button type="button" class="btn quiet" data-all hidden aria-keyshortcuts="*">
        {w.bulkAll} <Kbd>*</Kbd>
      </button>
      <label>
        <span data-chosen={w.bulkChosen('{n}')}>{w.bulkWithChosen}</span>{' '}
        <select name="act" required>
          {acts.map((act) => (
            <option key={act} value={act}>
              {actWords(act, lang).label}
            </option>
          ))}
        </select>
      </label>
      <button class="btn quiet" aria-keyshortcuts="Shift+Enter">
        {w.bulkPreview}
      </button>
    </form>
  )
}
