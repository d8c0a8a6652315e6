import type { Lang } from '@lianxin/platform/i18n'
import { natureCodes, natures } from '../../contract/natures.ts'
import { words } from '../words.ts'

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
