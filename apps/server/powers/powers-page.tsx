import { roles, type RoleCode } from '@lianxin/people/contract'
import type { Lang } from '@lianxin/platform/i18n'
import { Details, PageHead, Table } from '@lianxin/ui'
import { openBecause } from './open-because.ts'
import type { Door, PowerRow, Powers } from './power-table.ts'
import { words } from './words.ts'

const isRole = (role: string): role is RoleCode => Object.hasOwn(roles, role)

function roleText(role: string, lang: Lang): string {
  if (!isRole(role)) return role
  const { levels } = words(lang)
  return `${roles[role][lang]}（${roles[role].levels.map((level) => levels[level]).join('、')}）`
}

function Doors({ of, lang }: { of: readonly Door[]; lang: Lang }) {
  const w = words(lang)
  if (of.length === 0) return <span class="note">{w.inside}</span>
  return (
    <Details summary={String(of.length)}>
      <ul>
        {of.map(({ where, summary, fresh }) => (
          <li key={where}>
            <code>{where}</code> {lang === 'zh' ? summary : ''} {fresh ? <span class="note">{w.fresh}</span> : null}
          </li>
        ))}
      </ul>
    </Details>
  )
}

const rowColumns = (lang: Lang) => {
  const w = words(lang)
  return [
    { key: 'power', head: w.power, cell: ({ power }: PowerRow) => <code>{power}</code> },
    {
      key: 'held',
      head: w.held,
      wide: true,
      cell: (row: PowerRow) => row.roles.map((role) => <div key={role}>{roleText(role, lang)}</div>),
    },
    { key: 'opens', head: w.opens, wide: true, cell: ({ doors }: PowerRow) => <Doors of={doors} lang={lang} /> },
  ]
}

const toText = (power: string, lang: Lang): string =>
  Object.entries(words(lang).openTo).find(([key]) => key === power)?.[1] ?? power

/** Who may do what, as the program carries it out. */
export function PowersPage({ lang, powers: { rows, open } }: { lang: Lang; powers: Powers }) {
  const w = words(lang)
  return (
    <div class="stack">
      <PageHead title={w.title} note={w.lead} />
      <Table caption={w.title} columns={rowColumns(lang)} rows={rows} rowKey={({ power }) => power} />
      <h2>{w.open}</h2>
      <Table
        caption={w.open}
        rows={open}
        rowKey={({ where }) => where}
        columns={[
          { key: 'address', head: w.address, cell: ({ where }) => <code>{where}</code> },
          { key: 'to', head: w.to, cell: ({ power }) => toText(power, lang) },
          { key: 'why', head: w.why, wide: true, cell: ({ path }) => openBecause(path)?.[lang] ?? '' },
        ]}
      />
    </div>
  )
}
