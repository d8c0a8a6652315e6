import { Empty, LinkButton, PageHead, Tag, type Tone, when } from '@lianxin/ui'
import type { Status } from '../../contract/moves.ts'
import { isEnded } from '../../contract/moves.ts'
import { paths } from '../../contract/paths.ts'
import type { MyCaseRow } from '../../contract/queue.ts'
import { words } from '../words.ts'

export interface MyRequestsPageProps {
  lang: 'zh' | 'en'
  rows: readonly MyCaseRow[]
}

/** What I reported: first what waits for me, then what is under way, then what is over. */
export function MyRequestsPage({ lang, rows }: MyRequestsPageProps) {
  const w = words(lang).request
  const asks = rows.filter((r) => r.asks)
  const open = rows.filter((r) => !r.asks && !isEnded(r.status))
  const over = rows.filter((r) => !r.asks && isEnded(r.status))
  return (
    <div class="stack">
      <PageHead title={w.mineTitle} note={w.mineLead} />
      {rows.length === 0 ? (
        <Empty title={w.mineNone} action={<LinkButton href={paths.report()}>{w.reportNow}</LinkButton>}>
          {w.mineNoneHow}
        </Empty>
      ) : null}
      <Part lang={lang} title={w.mineNeeds} rows={asks} />
      <Part lang={lang} title={w.mineOpen} rows={open} />
      <Part lang={lang} title={w.mineEnded} rows={over} />
      <p>
        <a href={paths.track()}>{w.findOther}</a>
      </p>
    </div>
  )
}

const toneOf = (status: Status): Tone => (status === 'feedback' ? 'lake' : isEnded(status) ? 'plain' : 'ok')

function Part({ lang, title, rows }: { lang: 'zh' | 'en'; title: string; rows: readonly MyCaseRow[] }) {
  const w = words(lang).request
  if (rows.length === 0) return null
  return (
    <section class="stack tight">
      <h2>{title}</h2>
      {rows.map((row) => (
        <a key={row.id} class={row.asks ? 'card now item' : 'card item'} href={paths.my.show(row.id)}>
          <b>{row.title}</b>
          <span>
            <Tag tone={toneOf(row.status)}>{row.now}</Tag>
          </span>
          <small>
            {row.number} · {when(lang, row.reportedAt)}
            {row.handleBy && !isEnded(row.status) ? ` · ${w.promised(when(lang, row.handleBy))}` : ''}
          </small>
        </a>
      ))}
    </section>
  )
}
