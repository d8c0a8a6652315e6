import type { Lang } from '@lianxin/platform/i18n'
import { natureCodes, natures } from '../../contract/natures.ts'
import { words } from '../words.ts'
import { FIELDS, type CategoryTyped } from './category-form.logic.ts'

interface NaturesProps {
  lang: Lang
  chosen: readonly string[]
  error: string | undefined
}

/** Which natures a category takes; at least one. */
export function Natures({ lang, chosen, error }: NaturesProps) {
  const w = words(lang)
  return (
    <fieldset class={error ? 'field bad' : 'field'} id="f-natures" tabIndex={-1}>
      <legend>{w.natures}</legend>
      {error ? <p class="err">{error}</p> : null}
      <div class="chips">
        {natureCodes.map((code) => (
          <label key={code} class="chip">
            <input type="checkbox" name="natures" value={code} checked={chosen.includes(code)} />
            <span>{natures[code][lang]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

interface AskedProps {
  lang: Lang
  typed: CategoryTyped
  error: string | undefined
}

/** What is worth knowing for a category: at most five, none of them demanded of a resident. */
export function Asked({ lang, typed, error }: AskedProps) {
  const w = words(lang)
  return (
    <fieldset class={error ? 'field bad' : 'field'} id="f-fields" tabIndex={-1}>
      <legend>{w.fields}</legend>
      {error ? <p class="err">{error}</p> : null}
      <p class="note">{w.fieldsHint}</p>
      {Array.from({ length: FIELDS }, (_, i) => (
        <div key={i} class="row">
          <input type="hidden" name={`field${i}Name`} value={typed[`field${i}Name`] ?? ''} />
          <label>
            {w.fieldZh(i + 1)}
            <input name={`field${i}Zh`} maxLength={40} value={typed[`field${i}Zh`] ?? ''} />
          </label>
          <label>
            {w.fieldEn(i + 1)}
            <input name={`field${i}En`} maxLength={120} value={typed[`field${i}En`] ?? ''} />
          </label>
        </div>
      ))}
    </fieldset>
  )
}
