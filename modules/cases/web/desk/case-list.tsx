import { ClockBar, Empty, lately, Pagination, Tag, when } from '@lianxin/ui'
import { channels } from '../../contract/kinds.ts'
import type { Act } from '../../contract/moves.ts'
import type { Queue, QueueRow } from '../../contract/queue.ts'
import { statusLabel } from '../../contract/statuses.ts'
import { words } from '../words.ts'
import { BulkBar } from './bulk-bar.tsx'
import { caseHref, listHref, nearPlace, type QueueAsked } from './queue.logic.ts'

interface CaseListProps {
  lang: 'zh' | 'en'
  queue: Queue
  asked: QueueAsked
  now: string
  more: boolean
  mayGoBack: boolean
  /** Acts that may be done to several at once. */
  bulk: readonly Act[]
  chosen: string | undefined
}

/** What is to be done, what is due first at the top. A row is one link. */
export function CaseList({ lang, queue, asked, now, more, mayGoBack, bulk, chosen }: CaseListProps) {
  const w = words(lang).desk
  if (queue.rows.length === 0) {
    const { view: _, after: __, ...narrowed } = asked
    const filtered = Object.values(narrowed).some(Boolean)
    return (
      <>
        <GoBack lang={lang} asked={asked} may={mayGoBack} />
        <Empty title={filtered ? w.emptyFound : w.empty}>{filtered ? w.emptyFoundHow : w.emptyHow}</Empty>
      </>
    )
  }
  return (
    <>
      {asked.q ? <p class="note found">{w.foundNote(queue.rows.length, more)}</p> : null}
      <GoBack lang={lang} asked={asked} may={mayGoBack} />
      <BulkBar lang={lang} acts={bulk} />
      <ul class="rows">
        {queue.rows.map((row) => (
          <li key={row.id}>
            {bulk.length > 0 ? (
              <label class="pickrow">
                <input type="checkbox" name="ids" value={row.id} form="bulk" />
                <span class="sr">{w.bulkPick(row.title)}</span>
              </label>
            ) : null}
            <a
              href={caseHref(row.id, asked)}
              class="line"
              aria-current={row.id === chosen ? 'true' : undefined}
              data-row={row.id}
            >
              <Line lang={lang} row={row} now={now} />
            </a>
          </li>
        ))}
      </ul>
      {queue.next || asked.after ? (
        <Pagination
          label={w.pages}
          here={w.count(queue.rows.length)}
          previous={asked.after ? { href: listHref(asked), label: w.first } : undefined}
          next={queue.next ? { href: listHref(asked, { after: queue.next }), label: w.later } : undefined}
        />
      ) : null}
    </>
  )
}

/** A county and the city look three years back at once: said, with the way to what is older and back. */
function GoBack({ lang, asked, may }: { lang: 'zh' | 'en'; asked: QueueAsked; may: boolean }) {
  const w = words(lang).desk
  if (!asked.q || (!may && !asked.older)) return null
  return (
    <p class="note found">
      {asked.older ? w.olderNote : w.recentNote}{' '}
      <a href={listHref(asked, { older: asked.older ? undefined : '1' })}>{asked.older ? w.recentAsk : w.olderAsk}</a>
    </p>
  )
}

function Line({ lang, row, now }: { lang: 'zh' | 'en'; row: QueueRow; now: string }) {
  const w = words(lang).desk
  return (
    <>
      <span class="t">
        <b>{row.title}</b>
        <small>
          {row.number} · {channels[row.channel][lang]} ·{' '}
          <span title={when(lang, row.reportedAt)}>{lately(lang, row.reportedAt, now)}</span>
        </small>
      </span>
      <span class="p" title={row.place.name}>
        {nearPlace(row.place.name)}
        <small>{row.unit?.name ?? row.category?.name}</small>
      </span>
      <span class="s">
        {row.urgent ? <Tag tone="late">{w.urgent}</Tag> : null}
        {row.confidential ? <Tag>{w.confidential}</Tag> : null}
        <Tag tone="lake">{statusLabel(row.status, lang)}</Tag>
        {row.proposed ? <small>{w.looksLike(row.proposed)}</small> : null}
      </span>
      <span class="c">
        {row.clock ? (
          <ClockBar
            lang={lang}
            start={row.clock.from}
            due={row.clock.by}
            now={now}
            label={w[`clock_${row.clock.kind}`]}
          />
        ) : null}
      </span>
    </>
  )
}
