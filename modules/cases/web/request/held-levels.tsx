import { when } from '@lianxin/ui'
import type { MyCase } from '../../contract/case-view.ts'
import { words } from '../words.ts'

/** 逐级流转: the levels that held the case, up and down, in the order in which they did. One level is no way. */
export function HeldLevels({ lang, path }: { lang: 'zh' | 'en'; path: MyCase['path'] }) {
  const w = words(lang).request
  if (path.length < 2) return null
  return (
    <section class="stack tight">
      <h2>{w.levels}</h2>
      <ol class="levels">
        {path.map((leg) => (
          <li key={leg.at}>
            {w[`level_${leg.level}`]} <small>{when(lang, leg.at)}</small>
          </li>
        ))}
      </ol>
    </section>
  )
}
