import { Details, when } from '@lianxin/ui'
import type { Lang } from '../../contract/book.ts'
import type { TextVersion } from './shown.ts'
import { words } from './words.ts'

/** Every version a text had: who changed it, when, why, to what. */
export function Versions({ lang, of, versions }: { lang: Lang; of: Lang; versions: readonly TextVersion[] }) {
  const w = words(lang)
  return (
    <section class="stack tight">
      <h2>{w.versions}</h2>
      {versions.length === 0 ? <p class="note">{w.never}</p> : null}
      {versions.map((one) => (
        <Details
          key={one.version}
          summary={`${w.version(one.version)} · ${when(lang, one.at)} · ${one.by} · ${one.why}`}
        >
          {one.shipped ? <p class="note">{w.restored}</p> : null}
          {[one.title, one.text, one.sms].map((text, i) => (
            <p key={i} class="said" lang={of === 'en' ? 'en' : 'zh-CN'}>
              {text}
            </p>
          ))}
        </Details>
      ))}
    </section>
  )
}
