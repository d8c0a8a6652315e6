import { PageHead } from '@lianxin/ui'
import { paths } from '../../contract/paths.ts'
import { RuleForm, type RuleFormProps } from './rule-form.tsx'
import { words } from './words.ts'

/** The form of one rule on a page of its own. */
export function RuleFormPage(p: RuleFormProps) {
  const w = words(p.lang)
  return (
    <div class="stack sheet-page">
      <PageHead
        title={p.id === undefined ? w.addRule : w.edit}
        back={{ href: paths.ruleDraft(), label: w.backToDraft }}
      />
      <RuleForm {...p} />
    </div>
  )
}
