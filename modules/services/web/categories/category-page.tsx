import type { Lang } from '@lianxin/platform/i18n'
import { Notice, PageHead, Table, when } from '@lianxin/ui'
import type { Category } from '../../contract/category.ts'
import { paths } from '../../contract/paths.ts'
import type { CategoryVersion } from '../../contract/schemas.ts'
import { words } from '../words.ts'
import { CategoryForm, type CategoryFormProps } from './category-form.tsx'

interface CategoryPageProps {
  lang: Lang
  category: Category
  versions: readonly CategoryVersion[]
  /** Left out for whoever may read but not change. */
  form?: Omit<CategoryFormProps, 'lang'>
  saved?: number | undefined
}

/** One category: what it says, who changed it and why. */
export function CategoryPage({ lang, category, versions, form, saved }: CategoryPageProps) {
  const w = words(lang)
  return (
    <div class="stack sheet-page">
      <PageHead
        title={category.name[lang]}
        note={category.description[lang]}
        back={{ href: paths.categories(), label: w.categories }}
      />
      {saved ? <Notice tone="ok" live title={w.saved(saved)} /> : null}
      {form ? <CategoryForm lang={lang} {...form} /> : <Notice title={w.readOnly} />}
      <h2>{w.history}</h2>
      <Table
        caption={w.history}
        rows={versions}
        rowKey={(one) => String(one.version)}
        columns={[
          { key: 'version', head: w.history, cell: (one) => one.version, figures: true },
          { key: 'at', head: w.day, cell: (one) => when(lang, one.at) },
          { key: 'by', head: w.source, cell: (one) => one.by },
          { key: 'why', head: w.why, cell: (one) => one.why },
          {
            key: 'changed',
            head: w.flags,
            cell: (one) => (one.changed.length > 0 ? w.changed(one.changed.join(', ')) : w.first),
          },
        ]}
      />
    </div>
  )
}
