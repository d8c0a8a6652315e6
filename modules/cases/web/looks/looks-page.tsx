import { Empty, PageHead, when } from '@lianxin/ui'
import { words } from './words.ts'

export interface LookShown {
  readonly version: number
  readonly who: string
  readonly at: string
  readonly why: string
}

export interface LooksPageProps {
  lang: 'zh' | 'en'
  title: string
  back: string
  looks: readonly LookShown[]
}

/** Who saw the reporter's name and number in full, when and why: the journal's own entries, newest first. */
export function LooksPage({ lang, title, back, looks }: LooksPageProps) {
  const w = words(lang)
  return (
    <div class="stack">
      <PageHead title={w.title} note={w.lead} back={{ href: back, label: title }} />
      {looks.length === 0 ? <Empty title={w.none}>{w.noneHow}</Empty> : null}
      {looks.map((one) => (
        <article key={one.version} class="card">
          <b>{one.who}</b>
          <p>{one.why}</p>
          <small>{when(lang, one.at)}</small>
        </article>
      ))}
    </div>
  )
}
