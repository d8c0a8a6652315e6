import type { Lang } from '@lianxin/platform/i18n'
import type { MainObject } from '@lianxin/platform/objects'
import { Button, Card, Empty, ErrorSummary, errorOf, Field, PageHead, Table } from '@lianxin/ui'
import { bulkFormatNames } from '../../contract/bulk/formats.ts'
import { bulkPaths } from '../../contract/bulk/paths.ts'
import type { Typed } from '../typed.ts'
import { words } from './words.ts'

interface ExportsPageProps {
  lang: Lang
  typed: Typed
  actId: string
  objects: readonly (MainObject & { readonly covered: readonly string[] })[]
}

function ExportForm({ lang, typed: { values, errors }, actId, objects }: ExportsPageProps) {
  const w = words(lang)
  return (
    <Card>
      <ErrorSummary title={w.wrong} kept={w.kept} errors={errors} />
      <form method="post" action={bulkPaths.exports()} class="stack">
        <input type="hidden" name="actId" value={actId} />
        <Field name="object" label={w.object} error={errorOf(errors, 'object')}>
          {(control) => (
            <select {...control}>
              {objects.map((one) => (
                <option key={one.name} value={one.name} selected={values['object'] === one.name}>
                  {one[lang]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field name="format" label={w.format} hint={w.geojson} error={errorOf(errors, 'format')}>
          {(control) => (
            <select {...control}>
              {bulkFormatNames.map((one) => (
                <option key={one} value={one} selected={values['format'] === one}>
                  {w.formats[one]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field name="why" label={w.why} hint={w.whyHint} error={errorOf(errors, 'why')}>
          {(control) => <input {...control} required minLength={4} maxLength={300} value={values['why'] ?? ''} />}
        </Field>
        <Button>{w.go}</Button>
      </form>
    </Card>
  )
}

/** Which object in which form, why, and what each of them holds. */
export function ExportsPage(p: ExportsPageProps) {
  const w = words(p.lang)
  return (
    <div class="stack">
      <PageHead title={w.title} note={w.lead} />
      {p.objects.length === 0 ? <Empty title={w.none}>{w.noneHow}</Empty> : <ExportForm {...p} />}
      <Table
        caption={w.columns}
        rows={p.objects}
        rowKey={(one) => one.name}
        empty={<span />}
        columns={[
          { key: 'object', head: w.object, cell: (one) => one[p.lang] },
          { key: 'columns', head: w.columns, wide: true, cell: (one) => one.columns.join(', ') },
          { key: 'covered', head: w.covered, wide: true, cell: (one) => one.covered.join(', ') },
        ]}
      />
      <p class="note">{w.api}</p>
    </div>
  )
}
