import type { Lang } from '@lianxin/platform/i18n'
import { Button, Chips, ErrorSummary, errorOf, Field, Notice, PageHead, type FieldError } from '@lianxin/ui'
import { paths } from '../../contract/paths.ts'
import { claimCodes, claims, groundCodes, grounds, type Claim } from '../../contract/pleas.ts'
import { indicatorOf, type IndicatorName } from '../../rules/indicators.ts'
import { words } from '../words.ts'

export interface NewPleaPageProps {
  lang: Lang
  unit: string
  actId: string
  /** The frozen period it is about, with the unit's figures of it; left out for an exclusion before freezing. */
  period?: {
    id: string
    name: string
    figures: readonly { name: IndicatorName; good: number; of: number }[]
  }
  typed: Readonly<Record<string, string>>
  errors: readonly FieldError[]
}

/** What may be asked: before freezing an exclusion; of a period a case, or where a figure is named, the figure. */
function claimsFor({ period, typed }: NewPleaPageProps): readonly Claim[] {
  if (!period) return ['exclude']
  return claimCodes.filter((code) => (claims[code].about === 'figure') === 'indicator' in typed)
}

function FigureFields({ lang, period, typed, errors }: NewPleaPageProps) {
  const w = words(lang).panel
  return (
    <>
      <Field name="indicator" label={w.indicator} error={errorOf(errors, 'indicator')}>
        {(control) => (
          <select {...control}>
            {(period?.figures ?? []).map(({ name, good, of }) => (
              <option key={name} value={name} selected={name === typed['indicator']}>
                {`${indicatorOf(name)[lang]} · ${w.frozenAs(good, of)}`}
              </option>
            ))}
          </select>
        )}
      </Field>
      {(['good', 'of'] as const).map((name) => (
        <Field key={name} name={name} label={w[name]} error={errorOf(errors, name)}>
          {(control) => <input {...control} inputMode="numeric" maxLength={9} value={typed[name] ?? ''} required />}
        </Field>
      ))}
    </>
  )
}

/** A unit's form to the panel: about one case, or about one figure of a frozen period. */
export function NewPleaPage(props: NewPleaPageProps) {
  const { lang, unit, actId, period, typed, errors } = props
  const w = words(lang).panel
  const may = claimsFor(props)
  return (
    <div class="stack sheet-page">
      <PageHead
        title={w.newTitle}
        note={[w.newFor(unit), period?.name].filter(Boolean).join(' · ')}
        back={{ href: paths.pleas(), label: w.title }}
      />
      {period ? null : <Notice>{w.newNote}</Notice>}
      <form class="card stack" method="post" action={paths.newPlea()}>
        <input type="hidden" name="actId" value={actId} />
        {period ? <input type="hidden" name="period" value={period.id} /> : null}
        <ErrorSummary title={w.errors} kept={w.kept} errors={errors} />
        <Chips
          name="claim"
          legend={w.claim}
          value={typed['claim'] ?? (may.length === 1 ? may[0] : undefined)}
          required
          error={errorOf(errors, 'claim')}
          look="lines"
          options={may.map((value) => ({ value, label: claims[value][lang] }))}
        />
        {'indicator' in typed ? (
          <FigureFields {...props} />
        ) : (
          <Field name="number" label={w.caseNumber} hint={w.caseHint} error={errorOf(errors, 'number')}>
            {(control) => <input {...control} maxLength={40} value={typed['number'] ?? ''} required />}
          </Field>
        )}
        <Chips
          name="ground"
          legend={w.ground}
          value={typed['ground']}
          required
          error={errorOf(errors, 'ground')}
          options={groundCodes.map((value) => ({ value, label: grounds[value][lang] }))}
        />
        <Field name="reason" label={w.reason} hint={w.reasonHint} error={errorOf(errors, 'reason')}>
          {(control) => <textarea {...control} rows={4} maxLength={1000} required value={typed['reason'] ?? ''} />}
        </Field>
        <Button>{w.send}</Button>
      </form>
    </div>
  )
}
