import type { Id } from '@lianxin/platform/ids'
import type { Lang } from '@lianxin/platform/i18n'
import { Button, Card, Empty, ErrorSummary, errorOf, Field, PageHead, Table, Tag } from '@lianxin/ui'
import { bridgePaths } from '../../contract/bridge/paths.ts'
import type { Typed } from '../typed.ts'
import { words } from './words.ts'

export type BridgeStanding = 'active' | 'paused' | 'ended'

export interface BridgeLine {
  readonly id: Id
  readonly name: string
  readonly unit: string
  readonly place: string
  readonly standing: BridgeStanding
  readonly held: number
}

export const BridgeState = ({ lang, standing }: { lang: Lang; standing: BridgeStanding }) => (
  <Tag tone={standing === 'active' ? 'ok' : standing === 'paused' ? 'due' : 'plain'}>{words(lang)[standing]}</Tag>
)

interface BridgesPageProps {
  lang: Lang
  typed: Typed
  actId: string
  rows: readonly BridgeLine[]
}

/** All bridges of a place, and the form for a new one. */
export function BridgesPage({ lang, typed, actId, rows }: BridgesPageProps) {
  const w = words(lang)
  const { values, errors } = typed
  const text = (name: string, label: string, hint: string, max: number, optional?: string) => (
    <Field name={name} label={label} hint={hint} optional={optional} error={errorOf(errors, name)}>
      {(control) => <input {...control} required={!optional} maxLength={max} value={values[name] ?? ''} />}
    </Field>
  )
  return (
    <div class="stack">
      <PageHead title={w.title} note={w.lead} />
      {rows.length === 0 ? (
        <Empty title={w.none}>{w.noneHow}</Empty>
      ) : (
        <Table
          caption={w.list}
          rows={rows}
          rowKey={(one) => one.id}
          columns={[
            { key: 'name', head: w.name, cell: (one) => <a href={bridgePaths.show(one.id)}>{one.name}</a> },
            { key: 'unit', head: w.unit, cell: (one) => one.unit },
            { key: 'place', head: w.place, cell: (one) => one.place },
            { key: 'state', head: w.state, cell: (one) => <BridgeState lang={lang} standing={one.standing} /> },
            {
              key: 'held',
              head: w.held,
              figures: true,
              cell: (one) => (one.held > 0 ? <a href={bridgePaths.held(one.id)}>{one.held}</a> : 0),
            },
          ]}
        />
      )}
      <Card>
        <h2>{w.add}</h2>
        <ErrorSummary title={w.wrong} kept={w.kept} errors={errors} />
        <form method="post" action={bridgePaths.list()} class="stack">
          <input type="hidden" name="actId" value={actId} />
          {text('name', w.name, w.nameHint, 60)}
          {text('unit', w.unit, w.unitHint, 60)}
          {text('place', w.place, w.placeHint, 40, w.optional)}
          {text('pushUrl', w.pushUrl, w.pushHint, 500, w.optional)}
          <Button>{w.add}</Button>
        </form>
      </Card>
    </div>
  )
}
