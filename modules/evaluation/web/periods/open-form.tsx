import type { Lang } from '@lianxin/platform/i18n'
import { Button, Chips, ErrorSummary, errorOf, Field, type FieldError } from '@lianxin/ui'
import { paths } from '../../contract/paths.ts'
import { periodKindCodes, periodKinds } from '../../contract/periods.ts'
import { words } from '../words.ts'

export interface OpenFormProps {
  lang: Lang
  actId: string
  typed: Readonly<Record<string, string>>
  errors: readonly FieldError[]
  /** To choose from, for whoever stands above the counties. */
  counties: readonly { code: string; name: string }[]
}

/** Opens a period of before the house began. */
export function OpenForm({ lang, actId, typed, errors, counties }: OpenFormProps) {
  const w = words(lang).periods
  return (
    <form class="card stack" method="post" action={paths.periods()}>
      <h2>{w.open}</h2>
      <p class="note">{w.openNote}</p>
      <input type="hidden" name="actId" value={actId} />
      <ErrorSummary title={w.errors} kept={w.kept} errors={errors} />
      <Chips
        name="kind"
        legend={w.kind}
        value={typed['kind'] ?? 'month'}
        error={errorOf(errors, 'kind')}
        options={periodKindCodes.map((value) => ({ value, label: periodKinds[value][lang] }))}
      />
      <Field name="month" label={w.month} hint={w.monthHint} error={errorOf(errors, 'month')}>
        {(control) => <input {...control} inputMode="numeric" maxLength={6} value={typed['month'] ?? ''} required />}
      </Field>
      {counties.length > 0 ? (
        <Field name="county" label={w.county} error={errorOf(errors, 'county')}>
          {(control) => (
            <select {...control}>
              {counties.map(({ code, name }) => (
                <option key={code} value={code} selected={code === typed['county']}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : null}
      <Button kind="quiet">{w.openButton}</Button>
    </form>
  )
}
