import { Card, Table } from '@lianxin/ui'
import type { Lang } from '../../contract/book.ts'
import type { NameShown } from './shown.ts'
import { words } from './words.ts'

/** The names a text may use, each with what it stands for. */
export function Names({ lang, names }: { lang: Lang; names: readonly NameShown[] }) {
  const w = words(lang)
  return (
    <Card>
      <h2>{w.names}</h2>
      <p class="note">{w.namesHow}</p>
      <Table
        caption={w.names}
        rows={names}
        rowKey={(one) => one.name}
        columns={[
          { key: 'name', head: w.name, cell: (one) => <code>{`{${one.name}}`}</code> },
          {
            key: 'means',
            head: w.means,
            cell: (one) => (
              <>
                {one.means}
                {one.only ? <small class="note">{w.only[one.only]}</small> : null}
              </>
            ),
          },
          { key: 'example', head: w.example, cell: (one) => one.example },
        ]}
      />
    </Card>
  )
}
