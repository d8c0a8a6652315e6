import type { Lang } from '@lianxin/platform/i18n'
import { Card, ErrorSummary, Facts, Notice, PageHead } from '@lianxin/ui'
import { paths } from '../../contract/paths.ts'
import type { Typed } from '../typed.ts'
import { words } from '../words.ts'
import type { PlaceCode } from '../../contract/ids.ts'
import { UnitForms, type UnitFormsProps } from './unit-forms.tsx'
import { RotaForm, type RotaLine } from './rota-form.tsx'

export interface UnitPageProps {
  lang: Lang
  typed: Typed
  actId: string
  unit: {
    name: string
    kind: string
    place: string
    parent: string | null
    platform: string | null
    phone: string | null
    address: string | null
    aliases: readonly string[]
    /** When and to whom it goes, once that is settled. */
    closing: { on: string; heir: string } | null
  }
  /** Who is on call now; missing when nobody is named up to the city. */
  now?: { name: string; phone: string | null; by: string; until: string | null } | undefined
  lines: readonly RotaLine[]
  staff: readonly { account: string; name: string; role: string }[]
  gaps: readonly { from: string; to: string }[]
  saved: string | undefined
  mayDuty: boolean
  /** For an administrator of the place: what may be changed. */
  forms: Pick<UnitFormsProps, 'successors' | 'today'> | undefined
  town: PlaceCode | undefined
}

/** A unit: what it is, who is on call now, its rota and the hours nobody covers. */
export function UnitPage(p: UnitPageProps) {
  const w = words(p.lang).units
  return (
    <div class="stack">
      <PageHead title={p.unit.name} back={{ href: paths.units(), label: w.back }} />
      <ErrorSummary title={w.wrong} kept={w.kept} errors={p.typed.errors} />
      {p.saved ? (
        <Notice tone="ok" live>
          {p.saved}
        </Notice>
      ) : null}
      <Card>
        <Facts
          facts={[
            { term: w.kind, value: p.unit.kind },
            { term: w.place, value: p.unit.place },
            { term: w.parent, value: p.unit.parent },
            { term: w.platform, value: p.unit.platform },
            { term: w.phone, value: p.unit.phone },
            { term: w.address, value: p.unit.address },
            { term: w.aliases, value: p.unit.aliases.join('、') || null },
          ]}
        />
        {p.town ? <a href={paths.platforms(p.town)}>{w.platforms}</a> : null}
      </Card>
      {p.unit.closing ? <Notice tone="due">{w.closing(p.unit.closing.on, p.unit.closing.heir)}</Notice> : null}
      <Card tone="now">
        <h2>{w.now}</h2>
        {p.now ? (
          <p>
            <b>{p.now.name}</b> {p.now.phone ? <a href={`tel:${p.now.phone}`}>{p.now.phone}</a> : null}{' '}
            <small>
              {p.now.by}
              {p.now.until ? ` · ${w.until(p.now.until)}` : null}
            </small>
          </p>
        ) : (
          <p>{w.nobody}</p>
        )}
      </Card>
      <Card>
        <h2>{w.gaps}</h2>
        {p.gaps.length === 0 ? <p>{w.noGaps}</p> : null}
        <ul>
          {p.gaps.map((gap) => (
            <li key={gap.from}>{w.gap(gap.from, gap.to)}</li>
          ))}
        </ul>
      </Card>
      {p.mayDuty ? (
        <RotaForm lang={p.lang} errors={p.typed.errors} actId={p.actId} lines={p.lines} staff={p.staff} />
      ) : null}
      {p.forms ? <UnitForms {...p.forms} lang={p.lang} typed={p.typed} actId={p.actId} unit={p.unit} /> : null}
    </div>
  )
}
