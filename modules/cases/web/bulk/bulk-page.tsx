import { Button, ErrorSummary, errorOf, Notice, PageHead, type FieldError } from '@lianxin/ui'
import type { BulkRow } from '../../contract/bulk.ts'
import type { Act } from '../../contract/moves.ts'
import { paths } from '../../contract/paths.ts'
import { ActControl } from '../desk/act-control.tsx'
import { actWords, isGrave, type ActOptions } from '../desk/act.logic.ts'
import { words } from '../words.ts'

export interface BulkPageProps {
  lang: 'zh' | 'en'
  act: Act
  /** Of this press: sent twice it does each once. */
  actId: string
  rows: readonly BulkRow[]
  options: ActOptions
  typed: Readonly<Record<string, string>>
  errors: readonly FieldError[]
  /** It was done; the rows say what came of each. */
  done: boolean
  back: string
}

/**
 * One act for many: first what would happen to each, then the fields once and the button; afterwards what came of each.
 * With script the press waits ten seconds, in which it can be taken back; nothing is sent before. Without script the
 * page before was the moment to think.
 */
export function BulkPage(p: BulkPageProps) {
  const w = words(p.lang).desk
  const { label } = actWords(p.act, p.lang)
  const may = p.rows.filter((row) => row.refused === null)
  const not = p.rows.filter((row) => row.refused !== null)
  return (
    <div class="stack" data-bulk>
      <PageHead title={w.bulkTitle(label, p.rows.length)} back={{ href: p.back, label: w.back }} />
      {p.done ? (
        <Notice tone={not.length > 0 ? 'due' : 'ok'} title={w.bulkDone(may.length, not.length)} live />
      ) : (
        <p>{w.bulkWill(may.length, not.length)}</p>
      )}
      {p.done || may.length === 0 ? null : <BulkForm {...p} rows={may} />}
      <Rows title={p.done ? w.bulkRefused : w.bulkCannot} rows={not} />
      <Rows title={p.done ? w.bulkWas : w.bulkCan} rows={may} />
    </div>
  )
}

function BulkForm({ lang, act, actId, rows, options, typed, errors }: BulkPageProps) {
  const w = words(lang).desk
  const { label, fields, limit } = actWords(act, lang)
  return (
    <form
      class="stack card now"
      method="post"
      action={paths.desk.runBulk()}
      data-undo={w.bulkUndo('{s}')}
      data-undo-label={w.bulkUndoLabel}
      data-undone={w.bulkUndone}
    >
      <ErrorSummary title={w.failed} kept={w.failedHow} errors={errors} />
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="act_id" value={actId} />
      {rows.map(({ id }) => (
        <input key={id} type="hidden" name="ids" value={id} />
      ))}
      {limit ? <p class="note">{limit}</p> : null}
      {fields
        .filter(({ kind }) => kind !== 'files')
        .map((field) => (
          <ActControl
            key={field.name}
            lang={lang}
            id={`f-${field.name}`}
            field={field}
            value={typed[field.name] ?? ''}
            error={errorOf(errors, field.name)}
            options={options}
          />
        ))}
      <Button kind={isGrave(act) ? 'danger' : 'go'}>{w.bulkRun(label, rows.length)}</Button>
      <p class="note" role="status" data-undo-bar>
        {w.bulkRunNote}
      </p>
    </form>
  )
}

function Rows({ title, rows }: { title: string; rows: readonly BulkRow[] }) {
  if (rows.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul class="bulk">
        {rows.map((row) => (
          <li key={row.id}>
            <a href={paths.desk.show(row.id)}>{row.title}</a>
            <small>
              {row.number} · {row.place}
            </small>
            {row.refused ? <p class="err">{row.refused}</p> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
