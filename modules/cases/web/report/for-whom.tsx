import { Chips, Details, errorOf, Field, type FieldError } from '@lianxin/ui'
import { lengths } from '../../contract/limits.ts'
import type { CasesWords } from '../words.ts'
import type { ReportTyped } from './report-form.logic.ts'

interface ForWhomProps {
  w: CasesWords['report']
  typed: ReportTyped
  errors: readonly FieldError[]
  maySettle: boolean
}

/** A worker reports for a resident: who it is, how it came, and whether it was settled at the door. */
export const ForWhom = ({ w, typed, errors, maySettle }: ForWhomProps) => (
  <>
    <Chips
      name="how"
      legend={w.channel}
      look="tall"
      value={typed.how || 'door'}
      options={[
        { value: 'door', label: w.howDoor },
        { value: 'phone', label: w.howPhone },
        { value: 'paper', label: w.howPaper },
      ]}
    />
    <div class="two">
      <Field name="name" label={w.forWhomName} optional={w.optional} error={errorOf(errors, 'name')}>
        {(control) => <input {...control} value={typed.name} maxLength={lengths.name} autocomplete="off" />}
      </Field>
      <Field name="phone" label={w.forWhomPhone} optional={w.optional} error={errorOf(errors, 'phone')}>
        {(control) => (
          <input {...control} type="tel" inputMode="tel" autocomplete="off" value={typed.phone} maxLength={30} />
        )}
      </Field>
    </div>
    <p class="note">{w.forWhomHint}</p>
    {maySettle ? (
      <Details summary={w.settled} open={typed.onSpot !== ''}>
        <Field name="on_spot" label={w.settled} hint={w.settledHint} error={errorOf(errors, 'on_spot')}>
          {(control) => <textarea {...control} rows={3} value={typed.onSpot} maxLength={lengths.result} />}
        </Field>
      </Details>
    ) : null}
  </>
)
