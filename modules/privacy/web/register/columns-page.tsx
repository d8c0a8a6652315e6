import type { Lang } from '@lianxin/platform/i18n'
import { bases, type PersonalField } from '@lianxin/platform/personal'
import { PageHead, Table } from '@lianxin/ui'
import { paths } from '../../contract/paths.ts'
import { sayKeep } from './say-keep.ts'
import { words } from './words.ts'

/** The register column by column, for whoever answers for it: to be read, checked and printed. */
export function ColumnsPage({ lang, fields }: { lang: Lang; fields: readonly PersonalField[] }) {
  const w = words(lang)
  const shown = (one: PersonalField) =>
    [w[one.shown], one.sealed ? w.sealed : '', one.class === 'sensitive' ? w.sensitive : ''].filter(Boolean).join(' · ')
  return (
    <div class="stack sheet-page">
      <PageHead title={w.title} note={w.deskLead} />
      <Table
        caption={w.title}
        rows={fields}
        rowKey={(one) => `${one.table}.${one.column}`}
        columns={[
          { key: 'column', head: w.column, cell: (one: PersonalField) => <code>{`${one.table}.${one.column}`}</code> },
          { key: 'whose', head: w.whose, cell: (one) => w.subject[one.subject] },
          { key: 'what', head: w.what, cell: (one) => one.what[lang] },
          { key: 'purpose', head: w.purpose, cell: (one) => one.purpose[lang], wide: true },
          { key: 'basis', head: w.basis, cell: (one) => bases[one.basis].article, wide: true },
          { key: 'seen', head: w.seen, cell: (one) => one.seen[lang], wide: true },
          { key: 'shown', head: w.shown, cell: shown },
          { key: 'kept', head: w.kept, cell: (one) => sayKeep(one.keep, w), wide: true },
        ]}
      />
      <p>
        <a href={paths.registerJson()}>{w.json}</a>
      </p>
    </div>
  )
}
