import type { Lang } from '@lianxin/platform/i18n'
import { levelNames } from '@lianxin/places/contract'
import { platforms, unitKinds } from '@lianxin/people/contract'
import { Details, LinkButton, PageHead, Table, Tag } from '@lianxin/ui'
import type { Catalogue, Category } from '../../contract/category.ts'
import { sayLimit } from '../../contract/limit.ts'
import { paths } from '../../contract/paths.ts'
import { words, type ServicesWords } from '../words.ts'

interface CategoriesPageProps {
  lang: Lang
  catalogue: Catalogue
  mayEdit: boolean
}

function Marks({ of: one, w }: { of: Category; w: ServicesWords }) {
  return (
    <>
      {one.urgent ? <Tag tone="late">{w.urgent}</Tag> : null}{' '}
      {one.mustReport ? <Tag tone="late">{w.mustReport}</Tag> : null}{' '}
      {one.confidential ? <Tag>{w.confidential}</Tag> : null} {one.recusal ? <Tag>{w.recusal}</Tag> : null}{' '}
      {one.retired ? <Tag tone="due">{w.retired}</Tag> : null}
    </>
  )
}

/** The tree, heading by heading, with what follows from each category. */
export function CategoriesPage({ lang, catalogue, mayEdit }: CategoriesPageProps) {
  const w = words(lang)
  return (
    <div class="stack sheet-page">
      <PageHead title={w.categories} note={w.categoriesNote(catalogue.version, catalogue.categories.length)} />
      {mayEdit ? (
        <p>
          <LinkButton kind="quiet" href={paths.newCategory()}>
            {w.newCategory}
          </LinkButton>
        </p>
      ) : null}
      {catalogue.groups.map((group) => (
        <Details key={group.code} summary={`${group.code} ${group.name[lang]}`} open>
          <Table
            caption={group.name[lang]}
            rows={catalogue.categories.filter((one) => one.code.startsWith(group.code))}
            rowKey={(one) => one.code}
            columns={[
              { key: 'name', head: w.name, cell: (one) => <a href={paths.category(one.code)}>{one.name[lang]}</a> },
              { key: 'code', head: w.code, cell: (one) => one.code, figures: true },
              { key: 'level', head: w.level, cell: (one) => levelNames[one.level][lang] },
              { key: 'department', head: w.department, cell: (one) => unitKinds[one.department][lang] },
              { key: 'platform', head: w.platform, cell: (one) => platforms[one.platform][lang] },
              { key: 'limit', head: w.limit, cell: (one) => (one.limit ? sayLimit(one.limit, lang) : w.none) },
              { key: 'flags', head: w.flags, cell: (one) => <Marks of={one} w={w} /> },
            ]}
          />
        </Details>
      ))}
    </div>
  )
}
