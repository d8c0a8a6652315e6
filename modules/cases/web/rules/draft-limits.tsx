import type { Lang } from '@lianxin/platform/i18n'
import { limitUnitCodes, limitUnits, sayLimit, type Limit } from '@lianxin/services/contract'
import { Button, Details, errorOf, Field, Table, type FieldError } from '@lianxin/ui'
import { paths } from '../../contract/paths.ts'
import type { RuleTyped } from './typed-rule.ts'
import { words } from './words.ts'

export interface LimitLine {
  code: string
  name: string
  now: Limit | null
  then: Limit
}

interface DraftLimitsProps {
  lang: Lang
  revision: number
  lines: readonly LimitLine[]
  typed: RuleTyped
  errors: readonly FieldError[]
}

/** Limits the draft would change, and the form for one more. */
export function DraftLimits({ lang, revision, lines, typed, errors }: DraftLimitsProps) {
  const w = words(lang)
  const of = (name: string) => typed[name]?.[0] ?? ''
  return (
    <form method="post" action={paths.ruleDraft()} class="stack">
      <input type="hidden" name="revision" value={revision} />
      <p class="note">{w.limitsNote}</p>
      <Table
        caption={w.limits}
        rows={lines}
        rowKey={(one) => one.code}
        empty={<p>{w.noLimits}</p>}
        columns={[
          { key: 'name', head: w.limits, cell: (one) => `${one.code} ${one.name}` },
          { key: 'now', head: w.limitNow, cell: (one) => (one.now ? sayLimit(one.now, lang) : w.noLimit) },
          { key: 'then', head: w.limitThen, cell: (one) => sayLimit(one.then, lang) },
          {
            key: 'do',
            head: w.remove,
            cell: (one) => (
              <Button kind="quiet" name="do" value={`unlimit:${one.code}`} aria-label={`${w.remove} ${one.name}`}>
                {w.remove}
              </Button>
            ),
          },
        ]}
      />
      <Details
        summary={w.addLimit}
        open={errorOf(errors, 'category') !== undefined || errorOf(errors, 'value') !== undefined}
      >
        <div class="row">
          <Field name="category" label={w.limitCategory} error={errorOf(errors, 'category')}>
            {(control) => <input {...control} inputMode="numeric" maxLength={4} value={of('category')} />}
          </Field>
          <Field name="value" label={w.limitValue} error={errorOf(errors, 'value')}>
            {(control) => <input {...control} inputMode="decimal" maxLength={6} value={of('value')} />}
          </Field>
          <Field name="unit" label={w.limitUnit}>
            {(control) => (
              <select {...control}>
                {limitUnitCodes.map((code) => (
                  <option key={code} value={code} selected={code === of('unit')}>
                    {limitUnits[code][lang]}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </div>
        <Button kind="quiet" name="do" value="limit">
          {w.addLimit}
        </Button>
      </Details>
    </form>
  )
}
