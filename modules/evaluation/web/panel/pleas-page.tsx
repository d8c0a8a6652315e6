import type { Lang } from '@lianxin/platform/i18n'
import type { Id } from '@lianxin/platform/ids'
import { Empty, LinkButton, Notice, PageHead, Table, Tag, when, type Tone } from '@lianxin/ui'
import { paths } from '../../contract/paths.ts'
import { claims, grounds, pleaStates, type Claim, type Ground, type PleaState } from '../../contract/pleas.ts'
import { words } from '../words.ts'

export interface PleaShown {
  readonly id: Id
  readonly unit: string
  readonly claim: Claim
  readonly ground: Ground
  /** The number of the case, or the figure, in words. */
  readonly about: string
  /** The frozen period in words; left out before freezing. */
  readonly period: string | null
  readonly filedAt: string
  readonly dueAt: string
  readonly state: PleaState
}

export interface PleasPageProps {
  lang: Lang
  now: string
  rows: readonly PleaShown[]
  /** What waits for this member of the panel; left out for who sits on none. */
  toDecide?: readonly PleaShown[]
  /** Whether this reader may ask on behalf of a unit. */
  asks: boolean
  saved: 'sent' | 'voted' | null
}

export const stateTones = { open: 'due', upheld: 'ok', refused: 'plain' } as const satisfies Record<PleaState, Tone>

function List({ lang, now, rows, caption }: { lang: Lang; now: string; rows: readonly PleaShown[]; caption: string }) {
  const w = words(lang).panel
  const late = (one: PleaShown) => one.state === 'open' && Date.parse(one.dueAt) < Date.parse(now)
  return (
    <Table
      caption={caption}
      captionShown
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'about', head: w.about, cell: (one) => <a href={paths.plea(one.id)}>{one.about}</a> },
        { key: 'claim', head: w.claim, cell: (one) => claims[one.claim][lang] },
        { key: 'ground', head: w.ground, cell: (one) => grounds[one.ground][lang] },
        { key: 'unit', head: w.unit, cell: (one) => one.unit },
        { key: 'period', head: w.period, cell: (one) => one.period ?? w.beforeFreeze },
        {
          key: 'state',
          head: w.state,
          cell: (one) => (
            <Tag tone={late(one) ? 'late' : stateTones[one.state]}>
              {late(one) ? w.late : pleaStates[one.state][lang]}
            </Tag>
          ),
        },
        { key: 'due', head: w.due, cell: (one) => when(lang, one.dueAt), figures: true },
      ]}
    />
  )
}

/** What units asked of the panel and what became of it; what waits for a member stands first. */
export function PleasPage({ lang, now, rows, toDecide, asks, saved }: PleasPageProps) {
  const w = words(lang).panel
  return (
    <div class="stack sheet-page">
      <PageHead title={w.title} note={w.note} />
      <p>
        <a href={paths.panel()}>{w.seePanel}</a> · <a href={paths.exclusions()}>{w.seePublic}</a>
      </p>
      {saved ? <Notice tone="ok" live title={saved === 'sent' ? w.sent : w.voted} /> : null}
      {toDecide && toDecide.length > 0 ? <List lang={lang} now={now} rows={toDecide} caption={w.toDecide} /> : null}
      {rows.length === 0 ? (
        <Empty title={w.empty}>{w.emptyWhat}</Empty>
      ) : (
        <List lang={lang} now={now} rows={rows} caption={asks ? w.mine : w.all} />
      )}
      {asks ? (
        <section class="card stack">
          <p class="note">{w.newNote}</p>
          <p>
            <LinkButton href={paths.newPlea()} kind="quiet">
              {w.newOne}
            </LinkButton>
          </p>
        </section>
      ) : null}
    </div>
  )
}
