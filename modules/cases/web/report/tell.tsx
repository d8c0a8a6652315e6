import { errorOf, Field, type FieldError } from '@lianxin/ui'
import { lengths } from '../../contract/limits.ts'
import { Media } from '../media/media.tsx'
import type { CasesWords } from '../words.ts'

interface TellProps {
  w: CasesWords['report']
  text: string
  errors: readonly FieldError[]
  /** Photos or voice came with the form before and must be chosen again. */
  filesAgain: boolean
}

/** What is the matter: typed, spoken or photographed. The file fields work as they are; a script makes buttons of them. */
export const Tell = ({ w, text, errors, filesAgain }: TellProps) => (
  <div class="stack">
    <Field name="text" label={w.tell} hint={w.tellHint} error={errorOf(errors, 'text')}>
      {(control) => <textarea {...control} rows={5} maxLength={lengths.report} value={text} />}
    </Field>
    <Media w={w} id="f" errors={errors} filesAgain={filesAgain} />
  </div>
)
