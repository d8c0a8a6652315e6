import type { Lang } from '@lianxin/platform/i18n'
import { Button, Details, Empty, ErrorSummary, Field, LinkButton, Notice, PageHead, Table, errorOf } from '@lianxin/ui'
import { paths } from '../../contract/paths.ts'
import type { UnitId } from '../../contract/ids.ts'
import { unitKindCodes, unitKinds, type UnitKind } from '../../contract/unit-kinds.ts'
import type { Typed } from '../typed.ts'
import { words } from '../words.ts'

export interface UnitLine {
  id: UnitId
  kind: string
  name: string
  place: string
  parent: string | null
  platform: string | null
  phone: string | null
}

export interface UnitsPageProps {
  lang: Lang
  typed: Typed
  actId: string
  placeName: string
  kind: UnitKind | undefined
  rows: readonly UnitLine[]
  more: boolean
  mayManage: boolean
}

const Kinds = ({ lang, chosen }: { lang: Lang; chosen: string | undefined }) => (
  <>
    {unitKindCodes.map((code) => (
      <option key={code} value={code} selected={code === chosen}>
        {unitKinds[code][lang]}
      </option>
    ))}
  </>
)

/** The directory of units, and for administrators a new one. */
export function UnitsPage(p: UnitsPageProps) {
  const w = words(p.lang).units
  const { values, errors } = p.typed
  return (
    <div class="stack">
      <PageHead title={w.title} note={w.lead(p.placeName)} />
      <ErrorSummary title={w.wrong} kept={w.kept} errors={errors} />
      <form method="get" class="row">
        <Field name="kind" label={w.kind} id="filter-kind">
          {(control) => (
            <select {...control}>
              <option value="">{w.anyKind}</option>
              <Kinds lang={p.lang} chosen={p.kind} />
            </select>
          )}
        </Field>
        <button class="btn quiet">{w.filter}</button>
        {p.mayManage ? (
          <LinkButton kind="quiet" href={paths.unitsImport()}>
            {words(p.lang).unitsImport.link}
          </LinkButton>
        ) : null}
      </form>
      <Table
        caption={w.title}
        rows={p.rows}
        rowKey={(row) => row.id}
        empty={<Empty title={w.empty}>{w.emptyWhat}</Empty>}
        columns={[
          { key: 'name', head: w.name, cell: (row) => <a href={paths.unit(row.id)}>{row.name}</a> },
          { key: 'kind', head: w.kind, cell: (row) => row.kind },
          { key: 'place', head: w.place, cell: (row) => row.place },
          { key: 'parent', head: w.parent, cell: (row) => row.parent ?? '' },
          { key: 'platform', head: w.platform, cell: (row) => row.platform ?? '' },
          { key: 'phone', head: w.phone, cell: (row) => row.phone ?? '' },
          { key: 'id', head: w.id, cell: (row) => <code>{row.id}</code> },
        ]}
      />
      {p.more ? <Notice>{words(p.lang).accounts.more}</Notice> : null}
      {p.mayManage ? (
        <Details summary={w.add} open={errors.length > 0}>
          <form method="post" class="stack narrow">
            <input type="hidden" name="actId" value={p.actId} />
            <Field name="kind" label={w.kind} error={errorOf(errors, 'kind')}>
              {(control) => (
                <select {...control} required>
                  <Kinds lang={p.lang} chosen={values['kind']} />
                </select>
              )}
            </Field>
            <Field name="name" label={w.name} error={errorOf(errors, 'name')}>
              {(control) => <input {...control} required maxLength={60} value={values['name'] ?? ''} />}
            </Field>
            <Field name="place" label={w.placeCode} error={errorOf(errors, 'place')}>
              {(control) => <input {...control} inputMode="numeric" required value={values['place'] ?? ''} />}
            </Field>
            <Field name="parent" label={w.parentCode} optional={w.optional} error={errorOf(errors, 'parent')}>
              {(control) => <input {...control} inputMode="numeric" value={values['parent'] ?? ''} />}
            </Field>
            <Field
              name="phone"
              label={w.phone}
              optional={w.optional}
              hint={w.phoneHint}
              error={errorOf(errors, 'phone')}
            >
              {(control) => <input {...control} type="tel" value={values['phone'] ?? ''} />}
            </Field>
            <Button>{w.create}</Button>
          </form>
        </Details>
      ) : null}
    </div>
  )
}
