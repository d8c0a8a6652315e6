import type { Lang } from '@lianxin/platform/i18n'
import { Button, Card, Field, errorOf } from '@lianxin/ui'
import type { Typed } from '../typed.ts'
import { words } from '../words.ts'

interface UploadProps {
  lang: Lang
  typed: Typed
  actId: string
  report: { readonly faultCount: number } | undefined
  /** Where the empty sheet lies. */
  template: string
}

/** A sheet is checked first, and written when the report has no fault; the browser must be given the file again. */
export function Upload({ lang, typed, actId, report, template }: UploadProps) {
  const w = words(lang).roster
  const good = report !== undefined && report.faultCount === 0
  return (
    <Card>
      <form method="post" encType="multipart/form-data" class="stack">
        <input type="hidden" name="actId" value={actId} />
        <Field
          name="file"
          label={good ? w.again : w.file}
          hint={<a href={template}>{words(lang).party.template}</a>}
          error={errorOf(typed.errors, 'file')}
        >
          {(control) => <input {...control} type="file" accept=".csv,.xlsx" required />}
        </Field>
        <Button name="do" value={good ? 'commit' : 'check'}>
          {good ? w.commit : w.check}
        </Button>
      </form>
    </Card>
  )
}
