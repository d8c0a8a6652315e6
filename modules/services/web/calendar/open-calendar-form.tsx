import type { Lang } from '@lianxin/platform/i18n'
import { Button, Details, errorOf, Field, type FieldError } from '@lianxin/ui'
import { paths } from '../../contract/paths.ts'
import { words } from '../words.ts'

interface OpenCalendarFormProps {
  lang: Lang
  year: number
  actId: string
  typed: Readonly<Record<string, string>>
  errors: readonly FieldError[]
}

/** A calendar of its own for a county, a township or any other place. */
export function OpenCalendarForm({ lang, year, actId, typed, errors }: OpenCalendarFormProps) {
  const w = words(lang)
  const field = (name: string, label: string, value: string | undefined) => (
    <Field name={name} label={label} id={`f-open-${name}`} error={errorOf(errors, name)}>
      {(control) => <input {...control} value={value ?? ''} maxLength={300} />}
    </Field>
  )
  return (
    <Details
      summary={w.openCalendar}
      open={errorOf(errors, 'place') !== undefined || errorOf(errors, 'name') !== undefined}
    >
      <form class="stack" method="post" action={paths.calendar(year)}>
        <input type="hidden" name="actId" value={actId} />
        <p class="note">{w.openNote}</p>
        {field('place', w.calendarPlace, typed['place'])}
        {field('name', w.calendarName, typed['name'])}
        {field('why', w.why, typed['do'] === 'open' ? typed['why'] : '')}
        <Button kind="quiet" name="do" value="open">
          {w.openCalendar}
        </Button>
      </form>
    </Details>
  )
}
