import { Details, errorOf, Field, type FieldError } from '@lianxin/ui'
import { lengths } from '../../contract/limits.ts'
import type { CasesWords } from '../words.ts'
import type { ReportTyped } from './report-form.logic.ts'

interface ComplainsOfProps {
  w: CasesWords['report']
  typed: ReportTyped
  errors: readonly FieldError[]
}

/** 保密举报: whom it complains of, and whether those who handle it may know who told. Closed, since most complain of nobody. */
export const ComplainsOf = ({ w, typed, errors }: ComplainsOfProps) => (
  <Details summary={w.complains} open={typed.accused !== '' || typed.confidential !== ''}>
    <Field
      name="accused"
      label={w.accused}
      optional={w.optional}
      hint={w.accusedHint}
      error={errorOf(errors, 'accused')}
    >
      {(control) => <input {...control} value={typed.accused} maxLength={lengths.accused} autocomplete="off" />}
    </Field>
    <label class="tick">
      <input type="checkbox" name="confidential" value="1" checked={typed.confidential !== ''} /> {w.confidential}
    </label>
    <p class="note">{w.confidentialHint}</p>
  </Details>
)
