import type { Lang } from '@lianxin/platform/i18n'
import { Empty, Field, LinkButton, Notice, PageHead, Table, Tag } from '@lianxin/ui'
import { paths } from '../../contract/paths.ts'
import type { AccountId } from '../../contract/ids.ts'
import { words } from '../words.ts'

export interface AccountLine {
  id: AccountId
  login: string
  name: string
  /** Masked. */
  phone: string | null
  /** 「网格员 · 示例网格」, those that hold today. */
  posts: readonly string[]
  disabled: boolean
  second: boolean
}

export interface AccountsPageProps {
  lang: Lang
  placeName: string
  find: string
  rows: readonly AccountLine[]
  more: boolean
  /** Whoever grants sees the list, and opens no accounts. */
  mayOpen: boolean
}

/** The people of a place, to find one of them. */
export function AccountsPage({ lang, placeName, find, rows, more, mayOpen }: AccountsPageProps) {
  const w = words(lang).accounts
  return (
    <div class="stack">
      <PageHead title={w.title} note={w.lead(placeName)} />
      <form method="get" class="row" role="search">
        <Field name="find" label={w.find}>
          {(control) => <input {...control} type="search" value={find} />}
        </Field>
        <button class="btn quiet">{w.search}</button>
        {mayOpen ? <OpenLinks lang={lang} /> : null}
      </form>
      <Table
        caption={w.title}
        rows={rows}
        rowKey={(row) => row.id}
        empty={<Empty title={w.empty}>{w.emptyWhat}</Empty>}
        columns={[
          { key: 'name', head: w.name, cell: (row) => <a href={paths.account(row.id)}>{row.name}</a> },
          { key: 'login', head: w.login, cell: (row) => row.login },
          { key: 'phone', head: w.phone, cell: (row) => row.phone ?? '' },
          { key: 'posts', head: w.posts, cell: (row) => row.posts.join('；') },
          {
            key: 'state',
            head: w.state,
            cell: (row) => (
              <>
                <Tag tone={row.disabled ? 'late' : 'ok'}>{row.disabled ? w.disabled : w.active}</Tag>
                {row.second ? <small> {w.second}</small> : null}
              </>
            ),
          },
        ]}
      />
      {more ? <Notice>{w.more}</Notice> : null}
    </div>
  )
}

function OpenLinks({ lang }: { lang: Lang }) {
  const w = words(lang).accounts
  return (
    <>
      <LinkButton kind="quiet" href={paths.newAccount()}>
        {w.add}
      </LinkButton>
      <LinkButton kind="quiet" href={paths.roster()}>
        {w.roster}
      </LinkButton>
      <LinkButton kind="quiet" href={paths.members()}>
        {w.members}
      </LinkButton>
      <LinkButton kind="quiet" href={paths.partyImport('branches')}>
        {w.party}
      </LinkButton>
    </>
  )
}
