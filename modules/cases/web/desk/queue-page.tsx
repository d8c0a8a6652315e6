import { Empty, Failed, Loading } from '@lianxin/ui'
import type { Act } from '../../contract/moves.ts'
import type { Queue } from '../../contract/queue.ts'
import { words } from '../words.ts'
import { CasePane, type CasePaneProps } from './case-pane.tsx'
import { CaseList } from './case-list.tsx'
import { Filters } from './filters.tsx'
import { paths } from '../../contract/paths.ts'
import { listHref, type FilterOptions } from './queue.logic.ts'
import { Views, type ViewsProps } from './views.tsx'

export interface QueuePageProps extends Omit<ViewsProps, 'counts'> {
  queue: Queue
  options: FilterOptions
  /** The search found more than the list shows. */
  more: boolean
  /** What is older was not searched, and may be asked for. */
  mayGoBack: boolean
  /** Acts of this post that may be done to several at once. */
  bulk: readonly Act[]
  /** The time of the page, ISO 8601. */
  now: string
  /** The chosen case beside the list. */
  pane?: CasePaneProps
  /** The case asked for is not there, or not for this post: the same answer for both. */
  gone?: boolean
  /** Address of the server-sent events that tell of changes in this post's place. */
  stream?: string
}

/** The desk: views, list, case. On a narrow screen the chosen case stands alone, with the way back. */
export function QueuePage(p: QueuePageProps) {
  const w = words(p.lang).desk
  return (
    <div
      class={p.pane || p.gone ? 'desk chosen' : 'desk'}
      data-desk
      data-stream={p.stream}
      data-counts={paths.desk.viewCounts()}
    >
      <Views {...p} counts={p.queue.counts} />
      <section class="queue" aria-label={w.list}>
        {p.pane ? null : <h1 class="sr">{w.queue}</h1>}
        <Filters lang={p.lang} asked={p.asked} options={p.options} />
        <p class="fresh" role="status" data-fresh={w.fresh('{n}')} />
        <div data-list>
          <CaseList {...p} chosen={p.pane?.case.id} />
        </div>
      </section>
      <aside class="pane" aria-label={w.pane} data-pane tabIndex={-1}>
        {p.gone ? (
          <Failed title={w.gone} action={<a href={listHref(p.asked)}>{w.back}</a>}>
            {w.goneHow}
          </Failed>
        ) : null}
        {p.pane ? <CasePane {...p.pane} /> : p.gone ? null : <Empty title={w.choose}>{w.chooseHow}</Empty>}
      </aside>
      <template data-loading>
        <Loading label={w.loading} lines={6} />
      </template>
    </div>
  )
}
