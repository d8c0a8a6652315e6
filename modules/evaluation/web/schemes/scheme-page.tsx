import type { Lang } from '@lianxin/platform/i18n'
import type { Id } from '@lianxin/platform/ids'
import { Button, Card, Facts, LinkButton, Notice, PageHead, Table, Tag } from '@lianxin/ui'
import { paths } from '../../contract/paths.ts'
import { indicatorOf } from '../../rules/indicators.ts'
import type { SchemeItem } from '../../rules/scheme/scheme.ts'
import { words } from '../words.ts'
import { Stands, type SchemeRow } from './schemes-page.tsx'
import { itemName, sayTarget } from './sheet.logic.ts'

export interface SchemePageProps {
  lang: Lang
  scheme: SchemeRow
  items: readonly SchemeItem[]
  units: readonly { readonly id: string; readonly name: string; readonly agreed: { day: string; by: string } | null }[]
  changes: readonly {
    readonly no: number
    readonly day: string
    readonly by: string
    readonly why: string
    readonly late: boolean
  }[]
  /** For a unit of the scheme that has not agreed yet. */
  agree: { actId: string } | null
  proposes: boolean
  /** Frozen and running periods that this scheme assesses, with each unit's sheet. */
  periods: readonly {
    readonly name: string
    readonly month: number
    readonly kind: string
    readonly isFrozen: boolean
  }[]
  /** Which are signed: unit, kind and first month. */
  signed: ReadonlySet<string>
  /** Units whose sheets this reader may open. */
  sheets: readonly string[]
  saved: 'proposed' | 'agreed' | null
}

const sheetHref = (id: Id, unit: string, kind: string, month: number): string =>
  `${paths.sheet(id)}?${new URLSearchParams({ unit, kind, month: String(month) }).toString()}`

function Content({ lang, items }: Pick<SchemePageProps, 'lang' | 'items'>) {
  const w = words(lang).schemes
  return (
    <Table
      caption={w.content}
      captionShown
      rows={items}
      rowKey={({ code }) => code}
      columns={[
        { key: 'item', head: w.item, cell: (item) => itemName(lang, item) },
        { key: 'weight', head: w.weight, cell: (item) => item.weight, figures: true },
        { key: 'target', head: w.target, cell: (item) => sayTarget(lang, item) },
        {
          key: 'source',
          head: w.source,
          cell: (item) =>
            item.source === 'indicator' ? indicatorOf(item.indicator).sentence[lang] : w.handLine(item.measure),
        },
      ]}
    />
  )
}

/** A scheme: what was agreed, by whom and when, what changed and why, and the sheets that follow from it. */
export function SchemePage({
  lang,
  scheme,
  items,
  units,
  changes,
  agree,
  proposes,
  periods,
  sheets,
  saved,
  signed,
}: SchemePageProps) {
  const w = words(lang).schemes
  return (
    <div class="stack sheet-page">
      <PageHead
        title={scheme.name}
        note={`${w.yearOf(scheme.year)} · ${scheme.place} · ${w.version(scheme.no)}`}
        back={{ href: paths.schemes(), label: w.title }}
      />
      {saved ? <Notice tone="ok" live title={w[saved]} /> : null}
      <p>
        <Stands lang={lang} standing={scheme.standing} />
      </p>
      {agree ? (
        <form class="card now stack" method="post" action={paths.scheme(scheme.id)}>
          <input type="hidden" name="actId" value={agree.actId} />
          <input type="hidden" name="no" value={scheme.no} />
          <p>{w.agreeNote}</p>
          <Button>{w.agree}</Button>
        </form>
      ) : null}
      <Content lang={lang} items={items} />
      {periods.length > 0 ? (
        <Table
          caption={w.sheets}
          captionShown
          rows={units.filter(({ id }) => sheets.includes(id))}
          rowKey={({ id }) => id}
          columns={[
            { key: 'unit', head: w.units, cell: (unit) => unit.name },
            ...periods.map(({ name, month, kind, isFrozen }) => ({
              key: `${kind} ${month}`,
              head: name,
              cell: (unit: { id: string }) => (
                <a href={sheetHref(scheme.id, unit.id, kind, month)}>
                  {!isFrozen
                    ? w.states.running
                    : signed.has(`${unit.id} ${kind} ${month}`)
                      ? w.states.signed
                      : w.states.draft}
                </a>
              ),
            })),
          ]}
        />
      ) : (
        <Notice title={w.sheetsNone}>{w.sheetsNote}</Notice>
      )}
      <Card>
        <h2>{w.agreements}</h2>
        <Facts
          facts={units.map(({ name, agreed }) => ({
            term: name,
            value: agreed ? w.agreedOn(agreed.day, agreed.by) : <Tag tone="due">{w.notYet}</Tag>,
          }))}
        />
      </Card>
      {changes.length > 0 ? (
        <Card>
          <h2>{w.changes}</h2>
          <Facts
            facts={changes.map(({ no, day, by, why, late }) => ({
              term: w.version(no),
              value: (
                <>
                  {w.proposedBy(day, by)}
                  {late ? <Tag tone="due">{w.late}</Tag> : null}
                  <div>{why}</div>
                </>
              ),
            }))}
          />
        </Card>
      ) : null}
      {proposes ? (
        <p>
          <LinkButton href={paths.changeScheme(scheme.id)} kind="quiet">
            {w.change}
          </LinkButton>
        </p>
      ) : null}
    </div>
  )
}
