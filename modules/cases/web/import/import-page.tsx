import type { Lang } from '@lianxin/platform/i18n'
import { Button, Details, Field, LinkButton, Notice, PageHead, Table } from '@lianxin/ui'
import { importColumnCodes, importColumns, importFaults, importNotes, type ImportReply } from '../../contract/import.ts'
import { paths } from '../../contract/paths.ts'
import { words } from './words.ts'

interface ImportPageProps {
  lang: Lang
  reply?: ImportReply
  error?: string
}

/** Open cases of another system: the file, and line by line what is wrong with it. */
export function ImportPage({ lang, reply, error }: ImportPageProps) {
  const w = words(lang)
  const heads = importColumnCodes.map((code) => importColumns[code][lang]).join(lang === 'zh' ? '、' : ', ')
  return (
    <div class="stack">
      <PageHead title={w.title} note={w.note} />
      {reply && reply.faults.length === 0 ? (
        <Notice tone="ok" live>
          {w.done(reply.imported)}
        </Notice>
      ) : null}
      {reply && reply.faults.length > 0 ? (
        <Notice tone="late" live>
          {w.faults(reply.faults.length)}
        </Notice>
      ) : null}
      <p class="row">
        <LinkButton kind="quiet" href={paths.importTemplate('xlsx')}>
          {w.templateXlsx}
        </LinkButton>
        <LinkButton kind="quiet" href={paths.importTemplate('csv')}>
          {w.templateCsv}
        </LinkButton>
      </p>
      <form class="stack" method="post" action={paths.import()} enctype="multipart/form-data">
        <Field name="file" label={w.file} hint={w.hint(heads)} error={error}>
          {(control) => <input {...control} type="file" accept=".csv,.xlsx,text/csv" required />}
        </Field>
        <Button>{w.send}</Button>
      </form>
      <Details summary={w.columns}>
        <Table
          caption={w.columns}
          rows={importColumnCodes}
          rowKey={(code) => code}
          columns={[
            { key: 'column', head: w.column, cell: (code) => importColumns[code][lang] },
            { key: 'needed', head: w.needed, cell: (code) => (importColumns[code].needed ? w.yes : '') },
            { key: 'what', head: w.what, cell: (code) => importNotes[code][lang] },
          ]}
        />
      </Details>
      {reply && reply.faults.length > 0 ? (
        <Table
          caption={w.faults(reply.faults.length)}
          rows={reply.faults}
          rowKey={({ row, column, code }) => `${row} ${column} ${code}`}
          columns={[
            { key: 'row', head: w.line, cell: ({ row }) => row, figures: true },
            { key: 'column', head: w.column, cell: ({ column }) => (column ? importColumns[column][lang] : '') },
            { key: 'fault', head: w.fault, cell: ({ code }) => importFaults[code][lang] },
          ]}
        />
      ) : null}
    </div>
  )
}
