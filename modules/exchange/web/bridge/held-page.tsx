import type { Id } from '@lianxin/platform/ids'
import type { Lang } from '@lianxin/platform/i18n'
import { Empty, Notice, PageHead, Table, when } from '@lianxin/ui'
import { bridgePaths } from '../../contract/bridge/paths.ts'
import { words } from './words.ts'

export interface HeldLine {
  readonly key: string
  readonly number: string
  readonly why: string
  readonly at: string
}

/** Something that was decided, with what was closed along with it. */
export interface DecidedLine {
  readonly key: string
  readonly number: string
  readonly fault: string
  readonly way: 'theirs' | 'ours' | 'by_hand'
  readonly why: string
  readonly by: string
  readonly at: string
  readonly closed: readonly number[]
}

interface HeldPageProps {
  lang: Lang
  id: Id
  name: string
  rows: readonly HeldLine[]
  decided: readonly DecidedLine[]
  resolved: boolean
}

/** What two systems do not agree on, the oldest first. */
export function HeldPage({ lang, id, name, rows, decided, resolved }: HeldPageProps) {
  const w = words(lang)
  return (
    <div class="stack">
      <PageHead
        title={`${name} · ${w.heldTitle}`}
        note={w.heldLead}
        back={{ href: bridgePaths.show(id), label: w.backOne }}
      />
      {resolved ? (
        <Notice tone="ok" live>
          {w.resolved}
        </Notice>
      ) : null}
      {rows.length === 0 ? (
        <Empty title={w.heldNone}>{w.heldNoneHow}</Empty>
      ) : (
        <Table
          caption={w.heldTitle}
          rows={rows}
          rowKey={(one) => one.key}
          columns={[
            {
              key: 'number',
              head: w.number,
              cell: (one) => (
                <a href={bridgePaths.one(id, one.key)} aria-label={`${one.number} ${w.decide}`}>
                  {one.number}
                </a>
              ),
            },
            { key: 'why', head: w.whatFor, wide: true, cell: (one) => one.why },
            { key: 'at', head: w.at, cell: (one) => when(lang, one.at) },
          ]}
        />
      )}
      {decided.length > 0 ? <Decided lang={lang} decided={decided} /> : null}
    </div>
  )
}

/** What was decided lately, how and why. */
function Decided({ lang, decided }: Pick<HeldPageProps, 'lang' | 'decided'>) {
  const w = words(lang)
  const named = { theirs: w.doTheirs, ours: w.doOurs, by_hand: w.doByHand }
  return (
    <section class="stack">
      <h2>{w.decided}</h2>
      <Table
        caption={w.decided}
        rows={decided}
        rowKey={(one) => one.key}
        columns={[
          { key: 'number', head: w.number, cell: (one) => one.number },
          {
            key: 'way',
            head: w.howDecided,
            wide: true,
            cell: (one) => (
              <>
                <b>{named[one.way]}</b> · {one.why}
                {one.closed.length > 0 ? <small> {w.closedWith(one.closed.join(w.comma))}</small> : null}
              </>
            ),
          },
          { key: 'fault', head: w.whatFor, wide: true, cell: (one) => one.fault },
          { key: 'at', head: w.at, cell: (one) => w.by(one.by, when(lang, one.at)) },
        ]}
      />
    </section>
  )
}
