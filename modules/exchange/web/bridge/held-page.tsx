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

interface HeldPageProps {
  lang: Lang
  id: Id
  name: string
  rows: readonly HeldLine[]
  resolved: boolean
}

/** What two systems do not agree on, the oldest first. */
export function HeldPage({ lang, id, name, rows, resolved }: HeldPageProps) {
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
            { key: 'number', head: w.number, cell: (one) => one.number },
            { key: 'why', head: w.whatFor, wide: true, cell: (one) => one.why },
            { key: 'at', head: w.at, cell: (one) => when(lang, one.at) },
            {
              key: 'go',
              head: w.decide,
              cell: (one) => (
                <a href={bridgePaths.one(id, one.key)}>
                  {w.decide}
                  <span class="sr"> {one.number}</span>
                </a>
              ),
            },
          ]}
        />
      )}
    </div>
  )
}
