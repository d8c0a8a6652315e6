import type { Lang } from '@lianxin/platform/i18n'
import { Button, errorOf, Field, type FieldError } from '@lianxin/ui'
import { paths } from '../../contract/paths.ts'
import { words } from '../words.ts'

interface CalendarFormProps {
  lang: Lang
  year: number
  place: string
  hours: string
  actId: string
  typed: Readonly<Record<string, string>>
  errors: readonly FieldError[]
}

/** Hours by season, and days: a year's notice pasted in, or a local day. Works without script. */
export function CalendarForm({ lang, year, place, hours, actId, typed, errors }: CalendarFormProps) {
  const w = words(lang)
  return (
    <form class="stack" method="post" action={paths.calendar(year, place)}>
      <input type="hidden" name="actId" value={actId} />
      <p class="note">{w.recounted}</p>
      <Field name="hours" label={w.hours} hint={w.hoursHint} error={errorOf(errors, 'hours')}>
        {(control) => <textarea {...control} rows={3} value={typed['hours'] ?? hours} />}
      </Field>
      <Field name="days" label={w.days} hint={w.daysHint} error={errorOf(errors, 'days')}>
        {(control) => <textarea {...control} rows={8} value={typed['days'] ?? ''} />}
      </Field>
      <label class="check">
        <input type="checkbox" name="published" checked={typed['published'] === 'on'} /> {w.published}
      </label>
      <Field name="why" label={w.why} hint={w.whyHint} error={errorOf(errors, 'why')}>
        {(control) => <input {...control} value={typed['why'] ?? ''} maxLength={300} />}
      </Field>
      <div class="row">
        <Button name="do" value="days">
          {w.saveDays}
        </Button>
        <Button kind="quiet" name="do" value="hours">
          {w.saveHours}
        </Button>
      </div>
    </form>
  )
}
