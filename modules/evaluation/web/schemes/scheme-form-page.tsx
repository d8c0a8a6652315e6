import type { Lang } from '@lianxin/platform/i18n'
import { Button, ErrorSummary, errorOf, Field, Notice, PageHead, type FieldError } from '@lianxin/ui'
import { paths } from '../../contract/paths.ts'
import { MOST_ITEMS } from '../../contract/schemes.ts'
import { words } from '../words.ts'
import { HandFields, IndicatorFields } from './item-fields.tsx'

export interface SchemeFormPageProps {
  lang: Lang
  action: string
  actId: string
  /** Name and year of the scheme that is changed; left out for a new one. */
  changes?: { name: string; year: number } | undefined
  /** Units to choose from, by where they stand. */
  groups: readonly { readonly place: string; readonly units: readonly { id: string; name: string }[] }[]
  chosen: readonly string[]
  typed: Readonly<Record<string, string>>
  errors: readonly FieldError[]
}

function Units({ lang, groups, chosen, errors }: Pick<SchemeFormPageProps, 'lang' | 'groups' | 'chosen' | 'errors'>) {
  const w = words(lang).schemes
  const fault = errorOf(errors, 'units')
  return (
    <fieldset id="f-units" tabIndex={-1} class={fault ? 'field bad' : 'field'}>
      <legend>{w.units}</legend>
      {fault ? <p class="err">{fault}</p> : <p class="note">{w.unitsHint}</p>}
      {groups.map(({ place, units }, i) => (
        <details key={place} open={i === 0 || units.some(({ id }) => chosen.includes(id))}>
          <summary>{place}</summary>
          <div class="inside">
            <div class="chips">
              {units.map(({ id, name }) => (
                <label key={id} class="chip">
                  <input type="checkbox" name="units" value={id} checked={chosen.includes(id)} />
                  <span>{name}</span>
                </label>
              ))}
            </div>
          </div>
        </details>
      ))}
    </fieldset>
  )
}

/** Draws up a scheme, or its next version: units, items, weights, targets; what nobody may be judged by stands above. */
export function SchemeFormPage(props: SchemeFormPageProps) {
  const { lang, action, actId, changes, typed, errors } = props
  const w = words(lang).schemes
  return (
    <div class="stack sheet-page">
      <PageHead
        title={changes ? w.changeOf(changes.name) : w.newOne}
        note={changes ? w.yearOf(changes.year) : w.note}
        back={{ href: paths.schemes(), label: w.title }}
      />
      <Notice title={w.denyTitle}>{w.deny}</Notice>
      <form class="card stack" method="post" action={action}>
        <input type="hidden" name="actId" value={actId} />
        <ErrorSummary title={w.errors} kept={w.kept} errors={errors} />
        {changes ? null : (
          <>
            <Field name="year" label={w.year} error={errorOf(errors, 'year')}>
              {(control) => (
                <input {...control} inputMode="numeric" maxLength={4} required value={typed['year'] ?? ''} />
              )}
            </Field>
            <Field name="name" label={w.group} hint={w.groupHint} error={errorOf(errors, 'name')}>
              {(control) => <input {...control} maxLength={40} required value={typed['name'] ?? ''} />}
            </Field>
          </>
        )}
        <Units {...props} />
        <fieldset id="f-items" tabIndex={-1} class={errorOf(errors, 'items') ? 'field bad' : 'field'}>
          <legend>{w.items}</legend>
          <p class={errorOf(errors, 'items') ? 'err' : 'note'}>{errorOf(errors, 'items') ?? w.itemsHint}</p>
          <p class="note">{w.targetHint}</p>
          {Array.from({ length: MOST_ITEMS }, (_, i) => (
            <IndicatorFields key={i} lang={lang} i={i} typed={typed} errors={errors} />
          ))}
          <p class="note">{w.handNote}</p>
          {Array.from({ length: MOST_ITEMS }, (_, i) => (
            <HandFields key={i} lang={lang} i={MOST_ITEMS + i} typed={typed} errors={errors} />
          ))}
        </fieldset>
        <Field
          name="why"
          label={w.why}
          optional={changes ? undefined : words(lang).samples.optional}
          error={errorOf(errors, 'why')}
        >
          {(control) => <textarea {...control} rows={2} maxLength={1000} value={typed['why'] ?? ''} />}
        </Field>
        <Button>{w.propose}</Button>
      </form>
    </div>
  )
}
