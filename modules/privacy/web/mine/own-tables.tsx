import type { Lang } from '@lianxin/platform/i18n'
import type { Said } from '@lianxin/platform/personal'
import { Details, Facts } from '@lianxin/ui'
import type { MineWords } from './words.ts'

export interface OwnTableShown {
  readonly table: string
  readonly purpose: Said
  readonly rows: readonly (readonly {
    readonly column: string
    readonly what: Said
    readonly value: string | null | undefined
  }[])[]
}

/** So many rows are shown on the page; the copy has all of them. */
const SHOWN = 50

/** Everything kept about the person, purpose by purpose. Used by the page and by the copy to take along. */
export function OwnTables({
  lang,
  w,
  tables,
  all,
}: {
  lang: Lang
  w: MineWords
  tables: readonly OwnTableShown[]
  all?: boolean
}) {
  if (tables.length === 0) return <p>{w.nothing}</p>
  return (
    <>
      {tables.map((one) => (
        <Details key={one.table} summary={`${one.purpose[lang]} · ${w.rows(one.rows.length)}`} open={all === true}>
          {one.rows.slice(0, all ? undefined : SHOWN).map((row, i) => (
            <Facts
              key={i}
              facts={row.map(({ what, value }) => ({
                term: what[lang],
                value: value === undefined ? w.hidden : value,
              }))}
            />
          ))}
        </Details>
      ))}
    </>
  )
}
