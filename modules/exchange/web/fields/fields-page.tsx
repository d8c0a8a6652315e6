import type { Lang } from '@lianxin/platform/i18n'
import { Button, Details, Empty, Field, LinkButton, PageHead, Pagination, Table, Tag } from '@lianxin/ui'
import { fieldPaths } from '../../contract/fields/paths.ts'
import type { FieldEntry } from '../../rules/fields/catalogue.ts'
import { words } from './words.ts'

type Words = ReturnType<typeof words>

interface FieldsPageProps {
  lang: Lang
  q: string
  room: string
  rooms: readonly string[]
  fields: readonly FieldEntry[]
  /** Found, and in all. */
  count: number
  total: number
  here: number
  pages: number
}

const roomName = (room: string, w: Words): string =>
  Object.entries(w.rooms).find(([code]) => code === room)?.[1] ?? room

const addressOf = (base: string, q: string, room: string, page = 1): string => {
  const asked = new URLSearchParams({ ...(q && { q }), ...(room && { room }), ...(page > 1 && { page: String(page) }) })
  return asked.size > 0 ? `${base}?${asked}` : base
}

function Uses({ of, w }: { of: FieldEntry; w: Words }) {
  if (of.uses.length === 0) return <span class="note">{w.unused}</span>
  return (
    <Details summary={w.more(of.uses.length)}>
      <ul>
        {of.uses.map(({ kind, where }) => (
          <li key={`${kind} ${where}`}>
            {w.kinds[kind]} <code>{where}</code>
          </li>
        ))}
      </ul>
    </Details>
  )
}

function Basis({ of: { personal, columns }, w }: { of: FieldEntry; w: Words }) {
  if (!personal && columns.length === 0) return <span class="note">{w.asItsSource}</span>
  if (!personal) return <span class="note">{w.notPersonal}</span>
  return (
    <>
      <Tag tone={personal.class === 'sensitive' ? 'late' : 'plain'}>{w[personal.class]}</Tag> {personal.article}
    </>
  )
}

const Stored = ({ of: { columns }, w }: { of: FieldEntry; w: Words }) =>
  columns.length === 0 ? (
    <span class="note">{w.notStored}</span>
  ) : (
    <ul>
      {columns.map(({ table, type, needed }) => (
        <li key={table}>
          <code>{table}</code> {type} {needed ? <span class="note">{w.needed}</span> : null}
        </li>
      ))}
    </ul>
  )

function Search({ lang, q, room, rooms }: FieldsPageProps) {
  const w = words(lang)
  return (
    <form method="get" action={fieldPaths.list()} class="row">
      <Field name="q" label={w.find} hint={w.findHint}>
        {(control) => <input {...control} type="search" maxLength={60} value={q} />}
      </Field>
      <Field name="room" label={w.room}>
        {(control) => (
          <select {...control}>
            <option value="">{w.all}</option>
            {rooms.map((one) => (
              <option key={one} value={one} selected={one === room}>
                {roomName(one, w)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Button>{w.find}</Button>
    </form>
  )
}

/** 数据目录: found by word and room, each field once. */
export function FieldsPage(p: FieldsPageProps) {
  const { lang, q, room, here, pages } = p
  const w = words(lang)
  return (
    <div class="stack">
      <PageHead title={w.title} note={w.lead} />
      <Search {...p} />
      <p>
        {w.count(p.count, p.total)}{' '}
        <LinkButton kind="quiet" href={addressOf(fieldPaths.csv(), q, room)}>
          {w.csv}
        </LinkButton>
      </p>
      <Table
        caption={w.title}
        rows={p.fields}
        rowKey={(one) => one.id}
        empty={<Empty title={w.none}>{w.noneHow}</Empty>}
        columns={[
          {
            key: 'field',
            head: w.field,
            cell: (one) => (
              <>
                {one.called[lang]}
                <br />
                <code>{one.id}</code>
              </>
            ),
          },
          { key: 'room', head: w.room, cell: (one) => roomName(one.room, w) },
          {
            key: 'purpose',
            head: w.purpose,
            wide: true,
            cell: (one) => one.purposes.map((said) => said[lang]).join(lang === 'zh' ? '；' : '; '),
          },
          { key: 'basis', head: w.basis, wide: true, cell: (one) => <Basis of={one} w={w} /> },
          { key: 'stored', head: w.stored, wide: true, cell: (one) => <Stored of={one} w={w} /> },
          { key: 'uses', head: w.uses, wide: true, cell: (one) => <Uses of={one} w={w} /> },
        ]}
      />
      {pages > 1 ? (
        <Pagination
          label={w.pages}
          here={w.page(here, pages)}
          previous={here > 1 ? { href: addressOf(fieldPaths.list(), q, room, here - 1), label: w.previous } : undefined}
          next={here < pages ? { href: addressOf(fieldPaths.list(), q, room, here + 1), label: w.next } : undefined}
        />
      ) : null}
    </div>
  )
}
