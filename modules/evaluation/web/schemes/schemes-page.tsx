import type { Lang } from '@lianxin/platform/i18n'
import type { Id } from '@lianxin/platform/ids'
import { Empty, LinkButton, PageHead, Table, Tag } from '@lianxin/ui'
import { paths } from '../../contract/paths.ts'
import { words } from '../words.ts'

/** How far a version is: who is still asked, or from when it binds. */
export interface Standing {
  readonly agreed: number
  readonly units: number
  /** The month in words; null while some are asked, or when it comes too late. */
  readonly bindsFrom: string | null
}

export interface SchemeRow {
  readonly id: Id
  readonly name: string
  readonly place: string
  readonly year: number
  readonly no: number
  readonly standing: Standing
}

export function Stands({ lang, standing }: { lang: Lang; standing: Standing }) {
  const w = words(lang).schemes
  if (standing.agreed < standing.units) return <Tag tone="due">{w.waiting(standing.agreed, standing.units)}</Tag>
  return standing.bindsFrom ? <Tag tone="ok">{w.binding(standing.bindsFrom)}</Tag> : <Tag>{w.notBinding}</Tag>
}

/** The schemes of a county, the latest year first. */
export function SchemesPage({ lang, rows, proposes }: { lang: Lang; rows: readonly SchemeRow[]; proposes: boolean }) {
  const w = words(lang).schemes
  return (
    <div class="stack sheet-page">
      <PageHead title={w.title} note={w.note} />
      <Table
        caption={w.title}
        rows={rows}
        rowKey={({ id }) => id}
        empty={<Empty title={w.empty}>{w.emptyWhat}</Empty>}
        columns={[
          { key: 'name', head: w.name, cell: (one) => <a href={paths.scheme(one.id)}>{one.name}</a> },
          { key: 'year', head: w.year, cell: (one) => w.yearOf(one.year), figures: true },
          { key: 'place', head: words(lang).periods.where, cell: (one) => one.place },
          { key: 'version', head: w.content, cell: (one) => w.version(one.no) },
          { key: 'state', head: w.state, cell: (one) => <Stands lang={lang} standing={one.standing} /> },
        ]}
      />
      {proposes ? (
        <p>
          <LinkButton href={paths.newScheme()} kind="quiet">
            {w.newOne}
          </LinkButton>
        </p>
      ) : null}
    </div>
  )
}
