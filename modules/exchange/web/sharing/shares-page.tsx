import type { Id } from '@lianxin/platform/ids'
import type { Lang } from '@lianxin/platform/i18n'
import { Button, Card, Empty, ErrorSummary, errorOf, Field, PageHead, Table, Tag, type Tone } from '@lianxin/ui'
import { datasetCodes, datasets, fieldsOf, type Dataset } from '../../contract/sharing/datasets.ts'
import { sharePaths } from '../../contract/sharing/paths.ts'
import type { Typed } from '../typed.ts'
import { words } from './words.ts'

export type ShareStanding = 'waiting' | 'granted' | 'refused' | 'revoked' | 'over'

export interface ShareLine {
  readonly id: Id
  readonly dataset: Dataset
  readonly owner: string
  readonly asker: string
  readonly until: string
  readonly standing: ShareStanding
}

const tones = {
  waiting: 'due',
  granted: 'ok',
  refused: 'plain',
  revoked: 'late',
  over: 'plain',
} as const satisfies Record<ShareStanding, Tone>
export const ShareState = ({ lang, standing }: { lang: Lang; standing: ShareStanding }) => (
  <Tag tone={tones[standing]}>{words(lang).states[standing]}</Tag>
)

interface SharesPageProps {
  lang: Lang
  typed: Typed
  actId: string
  asked: readonly ShareLine[]
  askedOfUs: readonly ShareLine[]
  dataset: Dataset
  /** Whether this post belongs to a unit that may ask. */
  mayAsk: boolean
}

function Lines({ lang, caption, rows }: { lang: Lang; caption: string; rows: readonly ShareLine[] }) {
  const w = words(lang)
  if (rows.length === 0) return null
  return (
    <Table
      caption={caption}
      captionShown
      rows={rows}
      rowKey={(one) => one.id}
      columns={[
        {
          key: 'dataset',
          head: w.dataset,
          cell: (one) => <a href={sharePaths.show(one.id)}>{datasets[one.dataset][lang]}</a>,
        },
        { key: 'owner', head: w.owner, cell: (one) => one.owner },
        { key: 'asker', head: w.asker, cell: (one) => one.asker },
        { key: 'until', head: w.until, cell: (one) => one.until },
        { key: 'state', head: w.state, cell: (one) => <ShareState lang={lang} standing={one.standing} /> },
      ]}
    />
  )
}

/** What one's unit asked of others, what others ask of it, and the form to ask. */
export function SharesPage(p: SharesPageProps) {
  const w = words(p.lang)
  return (
    <div class="stack">
      <PageHead title={w.title} note={w.lead} />
      {p.asked.length + p.askedOfUs.length === 0 ? <Empty title={w.none}>{w.noneHow}</Empty> : null}
      <Lines lang={p.lang} caption={w.askedOfUs} rows={p.askedOfUs} />
      <Lines lang={p.lang} caption={w.asked} rows={p.asked} />
      {p.mayAsk ? <AskForm {...p} /> : null}
    </div>
  )
}

function AskForm({ lang, typed, actId, dataset }: SharesPageProps) {
  const w = words(lang)
  const { values, errors, chosen } = typed
  const text = (name: string, label: string, hint: string, max: number) => (
    <Field name={name} label={label} hint={hint} error={errorOf(errors, name)}>
      {(control) => <input {...control} required maxLength={max} value={values[name] ?? ''} />}
    </Field>
  )
  const fault = errorOf(errors, 'fields')
  return (
    <Card>
      <h2>{w.ask}</h2>
      <p class="chips" role="group" aria-label={w.dataset}>
        {datasetCodes.map((code) => (
          <a
            key={code}
            class="btn quiet"
            href={`${sharePaths.list()}?dataset=${code}`}
            aria-current={code === dataset ? 'true' : undefined}
          >
            {datasets[code][lang]}
          </a>
        ))}
      </p>
      <ErrorSummary title={w.wrong} kept={w.kept} errors={errors} />
      <form method="post" action={sharePaths.list()} class="stack">
        <input type="hidden" name="actId" value={actId} />
        <input type="hidden" name="dataset" value={dataset} />
        <p>
          {w.dataset} {datasets[dataset][lang]}
        </p>
        {text('owner', w.owner, w.ownerHint, 60)}
        <fieldset id="f-fields" tabIndex={-1} class={fault ? 'field bad' : 'field'}>
          <legend>{w.fields}</legend>
          {fault ? <p class="err">{fault}</p> : null}
          <div class="chips">
            {fieldsOf(dataset).map(([code, named]) => (
              <label key={code} class="chip">
                <input type="checkbox" name="fields" value={code} checked={chosen.includes(code)} />
                <span>{named[lang]}</span>
              </label>
            ))}
          </div>
        </fieldset>
        {text('purpose', w.purpose, w.purposeHint, 500)}
        {text('basis', w.basis, w.basisHint, 300)}
        <Field name="until" label={w.until} hint={w.untilHint} error={errorOf(errors, 'until')}>
          {(control) => <input {...control} type="date" required value={values['until'] ?? ''} />}
        </Field>
        <Button>{w.ask}</Button>
      </form>
    </Card>
  )
}
