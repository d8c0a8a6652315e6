import { errorOf, Field } from '@lianxin/ui'
import { words } from '../words.ts'
import { ActForm, type FormProps } from './act-forms.tsx'
import { membersShown } from './describe-form.logic.ts'
import type { Member } from '../../contract/place-fields.ts'

interface DescribeFormProps extends FormProps {
  readonly aliases: readonly string[]
  /** Undefined for a place that is no micro-grid: only those are lists. */
  readonly members: readonly Member[] | undefined
}

/** 本地代码与楼栋门牌: two lists as text, one a line, as they come from a register. */
export function DescribeForm({ aliases, members, ...props }: DescribeFormProps) {
  const { typed, lang } = props
  const w = words(lang).tree
  return (
    <ActForm {...props} title={w.describe} lead={w.describeLead}>
      <Field name="aliases" label={w.aliases} hint={w.aliasesHint} error={errorOf(typed.errors, 'aliases')}>
        {(control) => <textarea {...control} rows={3} value={typed.values['aliases'] ?? aliases.join('\n')} />}
      </Field>
      {members ? (
        <Field name="members" label={w.members} hint={w.membersHint} error={errorOf(typed.errors, 'members')}>
          {(control) => <textarea {...control} rows={8} value={typed.values['members'] ?? membersShown(members)} />}
        </Field>
      ) : null}
    </ActForm>
  )
}
