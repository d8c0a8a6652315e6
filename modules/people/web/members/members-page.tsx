import type { Lang } from '@lianxin/platform/i18n'
import { Empty, Field, LinkButton, Notice, PageHead, Table } from '@lianxin/ui'
import { paths } from '../../contract/paths.ts'
import type { IdentityState } from '../../contract/person.ts'
import { words } from '../words.ts'
import { IdentityTag, titleOf } from './identity-parts.tsx'

export interface MembersPageProps {
  lang: Lang
  placeName: string
  place: string
  find: string
  hidden: boolean
  rows: readonly (IdentityState & { placeName: string })[]
  more: boolean
  mayManage: boolean
}

/** Members and professionals of a place, and whether they agreed to be seen. */
export function MembersPage(p: MembersPageProps) {
  const { lang } = p
  const w = words(lang).members
  return (
    <div class="stack">
      <PageHead title={w.title} note={w.lead(p.placeName)} />
      <form method="get" class="row" role="search">
        <Field name="find" label={w.find}>
          {(control) => <input {...control} type="search" value={p.find} />}
        </Field>
        <Field name="place" label={w.place}>
          {(control) => <input {...control} inputMode="numeric" value={p.place} />}
        </Field>
        <label class="check">
          <input type="checkbox" name="hidden" value="1" checked={p.hidden} /> {w.onlyHidden}
        </label>
        <button class="btn quiet">{w.search}</button>
        {p.mayManage ? (
          <LinkButton kind="quiet" href={paths.partyImport('persons')}>
            {w.import}
          </LinkButton>
        ) : null}
      </form>
      <Table
        caption={w.title}
        rows={p.rows}
        rowKey={(row) => row.id}
        empty={<Empty title={w.empty}>{w.emptyWhat}</Empty>}
        columns={[
          { key: 'name', head: w.name, cell: (row) => <a href={paths.member(row.id)}>{row.name}</a> },
          { key: 'title', head: w.what, cell: (row) => titleOf(lang, row) },
          { key: 'place', head: w.serves, cell: (row) => row.placeName },
          { key: 'party', head: w.party, cell: (row) => [row.branch, row.group].filter(Boolean).join(' · ') },
          { key: 'state', head: w.state, cell: (row) => <IdentityTag lang={lang} one={row} /> },
        ]}
      />
      {p.more ? <Notice>{words(lang).accounts.more}</Notice> : null}
    </div>
  )
}
