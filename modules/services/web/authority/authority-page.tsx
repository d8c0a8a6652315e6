import type { Lang } from '@lianxin/platform/i18n'
import { levelNames } from '@lianxin/places/contract'
import { Details, PageHead, Table } from '@lianxin/ui'
import type { Catalogue } from '../../contract/category.ts'
import { paths } from '../../contract/paths.ts'
import { settlingLevels, type AuthorityLine } from '../../rules/authority.ts'
import { words } from './words.ts'

interface AuthorityPageProps {
  lang: Lang
  catalogue: Catalogue
  version: number
  lines: readonly AuthorityLine[]
}

/** Which level may settle what, heading by heading. */
export function AuthorityPage({ lang, catalogue, version, lines }: AuthorityPageProps) {
  const w = words(lang)
  const names = new Map(catalogue.categories.map((one) => [one.code, one.name[lang]]))
  return (
    <div class="stack sheet-page">
      <PageHead title={w.title} note={w.note(version)} />
      {catalogue.groups.map((group) => (
        <Details key={group.code} summary={`${group.code} ${group.name[lang]}`} open>
          <Table
            caption={group.name[lang]}
            rows={lines.filter(({ category }) => category.startsWith(group.code))}
            rowKey={({ category }) => category}
            columns={[
              {
                key: 'name',
                head: w.category,
                cell: ({ category }) => <a href={paths.authorityOf(category)}>{names.get(category) ?? category}</a>,
              },
              ...settlingLevels.map((level) => ({
                key: level,
                head: levelNames[level][lang],
                cell: (line: AuthorityLine) => (
                  <Mark yes={line.levels.includes(level)} say={(yes) => w.settles(levelNames[level][lang], yes)} />
                ),
              })),
              { key: 'remit', head: w.remit, cell: ({ remit }) => <Mark yes={remit} say={() => w.remit} /> },
            ]}
          />
        </Details>
      ))}
    </div>
  )
}

/** A tick that is read aloud; an empty place is left empty, so that the eye finds the line. */
function Mark({ yes, say }: { yes: boolean; say: (yes: boolean) => string }) {
  return yes ? (
    <span role="img" aria-label={say(true)}>
      ✓
    </span>
  ) : null
}
