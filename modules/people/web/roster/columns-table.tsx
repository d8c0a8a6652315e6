import type { Lang } from '@lianxin/platform/i18n'
import { Details, Table, Tag } from '@lianxin/ui'
import type { SheetColumns } from '../../contract/sheet-column.ts'
import { words } from '../words.ts'

/** The columns a sheet may have, and what belongs in each. */
export function ColumnsTable({ lang, columns, open }: { lang: Lang; columns: SheetColumns; open: boolean }) {
  const w = words(lang).party
  return (
    <Details summary={w.columns} open={open}>
      <Table
        caption={w.columns}
        rows={columns}
        rowKey={([code]) => code}
        columns={[
          {
            key: 'column',
            head: w.column,
            cell: ([code, one]) => <Head code={code} name={one.zh} needed={one.needed ? w.yes : undefined} />,
          },
          { key: 'what', head: w.what, cell: ([, one]) => one.what[lang] },
        ]}
      />
    </Details>
  )
}

/** Name, code and whether it must be there, one under the other: on a phone a column of its own for each leaves no room. */
const Head = ({ code, name, needed }: { code: string; name: string; needed: string | undefined }) => (
  <>
    {name} {needed ? <Tag>{needed}</Tag> : null}
    <br />
    <code>{code}</code>
  </>
)
