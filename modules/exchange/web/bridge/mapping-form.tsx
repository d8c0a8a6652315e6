import type { Lang } from '@lianxin/platform/i18n'
import { Button, Card, Details, errorOf, ErrorSummary, Field, Notice, Table, when } from '@lianxin/ui'
import { heldFaults, type HeldFault, type MappingFault } from '../../contract/bridge/faults.ts'
import type { Typed } from '../typed.ts'
import { words } from './words.ts'

export interface TriedLine {
  readonly number: string | null
  readonly kind: string | null
  readonly category: string | null
  readonly place: string | null
  readonly due: string | null
  readonly act: string | null
  readonly held: string | null
  readonly fault: { readonly field: string; readonly zh: string; readonly en: string } | null
}

export interface MappingFormProps {
  lang: Lang
  /** The page of the bridge: it may be shown elsewhere, just after it was added. */
  action: string
  actId: string
  typed: Typed
  /** Undefined before anything was checked. */
  faults: readonly MappingFault[] | undefined
  tried: readonly TriedLine[]
  versions: readonly {
    readonly no: number
    readonly why: string
    readonly by: string
    readonly at: string
    readonly content: string
  }[]
}

/** The mapping as text, with every fault by line, what a sample would become, and the versions it had. */
export function MappingForm(p: MappingFormProps) {
  const w = words(p.lang)
  const { values, errors } = p.typed
  return (
    <Card>
      <h2 id="mapping">{w.mapping}</h2>
      <p class="note">{w.mappingLead}</p>
      <ErrorSummary title={w.wrong} kept={w.kept} errors={errors} />
      {p.faults ? <Faults lang={p.lang} faults={p.faults} /> : null}
      {p.tried.length > 0 ? <Trial lang={p.lang} tried={p.tried} /> : null}
      <form method="post" action={p.action} class="stack" enctype="multipart/form-data">
        <input type="hidden" name="actId" value={p.actId} />
        <Field name="content" label={w.content} error={errorOf(errors, 'content')}>
          {(control) => (
            <textarea {...control} class="code" rows={16} spellcheck={false} value={values['content'] ?? ''} />
          )}
        </Field>
        <Field name="file" label={w.upload} hint={w.uploadHint}>
          {(control) => <input {...control} type="file" accept=".json,application/json" />}
        </Field>
        <Field
          name="sample"
          label={w.sample}
          optional={w.optional}
          hint={w.sampleHint}
          error={errorOf(errors, 'sample')}
        >
          {(control) => (
            <textarea {...control} class="code" rows={5} spellcheck={false} value={values['sample'] ?? ''} />
          )}
        </Field>
        <Field name="why" label={w.why} error={errorOf(errors, 'why')}>
          {(control) => <input {...control} maxLength={500} value={values['why'] ?? ''} />}
        </Field>
        <div class="row">
          <Button kind="quiet" name="do" value="check">
            {w.check}
          </Button>
          <Button name="do" value="publish">
            {w.publish}
          </Button>
        </div>
      </form>
      {p.versions.length > 0 ? (
        <Details summary={w.versions}>
          {p.versions.map((one) => (
            <Details key={one.no} summary={`${w.version(one.no)} · ${w.by(one.by, when(p.lang, one.at))} · ${one.why}`}>
              <pre class="code wrap">{one.content}</pre>
            </Details>
          ))}
        </Details>
      ) : null}
    </Card>
  )
}

function Faults({ lang, faults }: { lang: Lang; faults: readonly MappingFault[] }) {
  const w = words(lang)
  if (faults.length === 0)
    return (
      <Notice tone="ok" live>
        {w.noFaults}
      </Notice>
    )
  return (
    <>
      <Notice tone="late" live>
        {w.faults(faults.length)}
      </Notice>
      <Table
        caption={w.faults(faults.length)}
        rows={faults}
        rowKey={(one) => `${one.line} ${one.path} ${one.en}`}
        columns={[
          { key: 'line', head: w.line, figures: true, cell: (one) => one.line },
          { key: 'where', head: w.where, cell: (one) => one.path },
          { key: 'fault', head: w.fault, wide: true, cell: (one) => one[lang] },
        ]}
      />
    </>
  )
}

const askedFor = (lang: Lang, one: TriedLine): string =>
  one.fault
    ? `${one.fault.field}: ${one.fault[lang]}`
    : one.held
      ? (heldFaults[one.held as HeldFault]?.[lang] ?? one.held)
      : ''

function Trial({ lang, tried }: { lang: Lang; tried: readonly TriedLine[] }) {
  const w = words(lang)
  const kindOf = (kind: string | null) =>
    kind === 'order' || kind === 'state' || kind === 'words' ? w.kinds[kind] : ''
  return (
    <Table
      caption={w.tried}
      captionShown
      rows={tried.map((one, i) => ({ ...one, key: String(i) }))}
      rowKey={(one) => one.key}
      columns={[
        { key: 'number', head: w.number, cell: (one) => one.number ?? '' },
        { key: 'kind', head: w.kind, cell: (one) => kindOf(one.kind) },
        { key: 'category', head: w.category, cell: (one) => one.category ?? (one.place ? w.sorted : '') },
        { key: 'place', head: w.place, cell: (one) => one.place ?? '' },
        { key: 'due', head: w.due, cell: (one) => (one.due ? when(lang, one.due) : '') },
        { key: 'act', head: w.act, cell: (one) => one.act ?? '' },
        { key: 'asks', head: w.asks, wide: true, cell: (one) => askedFor(lang, one) },
      ]}
    />
  )
}
