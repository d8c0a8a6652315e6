import type { ComponentChildren } from 'preact'

export interface Column<Row> {
  key: string
  head: string
  cell: (row: Row) => ComponentChildren
  /** Figures stand right, in tabular numerals. */
  figures?: boolean
  /** Holds sentences: on a phone it keeps the width of a line, and the table scrolls. */
  wide?: boolean
}

interface TableProps<Row> {
  /** Said to those who hear the page; shown only when `captionShown`. */
  caption: string
  captionShown?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  empty?: ComponentChildren
}

/** A table that scrolls sideways inside itself, never the page. The first column names the row. */
export function Table<Row>({ caption, captionShown, columns, rows, rowKey, empty }: TableProps<Row>) {
  if (rows.length === 0 && empty) return <>{empty}</>
  return (
    <div class="scroll" role="region" aria-label={caption} tabIndex={0}>
      <table>
        <caption class={captionShown ? undefined : 'sr'}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((c) => (
              <th key={c.key} scope="col" class={c.figures ? 'fig' : undefined}>
                {c.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((c, i) =>
                i === 0 ? (
                  <th key={c.key} scope="row" class={c.figures ? 'fig' : undefined}>
                    {c.cell(row)}
                  </th>
                ) : (
                  <td key={c.key} class={c.figures ? 'fig' : c.wide ? 'wide' : undefined}>
                    {c.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
