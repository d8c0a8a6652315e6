import type { Lang } from '@lianxin/platform/i18n'
import { Button, errorOf, ErrorSummary, Field, Notice, PageHead, Table, type FieldError } from '@lianxin/ui'
import { paths } from '../../contract/paths.ts'
import type { CalendarReply } from '../../contract/schemas.ts'
import { words } from '../words.ts'

interface CalendarPageProps {
  lang: Lang
  year: number
  calendar: CalendarReply
  mayEdit: boolean
  actId: string
  typed: Readonly<Record<string, string>>
  errors: readonly FieldError[]
}

/** The work calendar of one year: hours by season, days off and made up, and whether the notice is out. */
export function CalendarPage({ lang, year, calendar, mayEdit, actId, typed, errors }: CalendarPageProps) {
  const w = words(lang)
  const hours = typed['hours'] ?? calendar.seasons.map((one) => `${one.from} ${one.hours}`).join('\n')
  return (
    <div class="stack sheet-page">
      <PageHead title={w.calendar} note={w.calendarNote(year, calendar.version)} />
      <p>
        <a href={paths.calendar(year - 1)}>{w.earlier}</a> · <a href={paths.calendar(year + 1)}>{w.later}</a>
      </p>
      {calendar.provisional ? <Notice tone="due" title={w.provisional} /> : null}
      <Table
        caption={w.exceptions}
        captionShown
        rows={calendar.exceptions}
        rowKey={(one) => one.day}
        columns={[
          { key: 'day', head: w.day, cell: (one) => one.day },
          { key: 'works', head: w.calendar, cell: (one) => (one.works ? w.dayOn : w.dayOff) },
          { key: 'source', head: w.source, cell: (one) => one.source },
        ]}
      />
      <h2>{w.hours}</h2>
      {mayEdit ? (
        <form class="stack" method="post" action={paths.calendar(year)}>
          <input type="hidden" name="actId" value={actId} />
          <ErrorSummary title={w.errors} kept={w.kept} errors={errors} />
          <Field name="hours" label={w.hours} hint={w.hoursHint} error={errorOf(errors, 'hours')}>
            {(control) => <textarea {...control} rows={3} value={hours} />}
          </Field>
          <Field name="days" label={w.days} hint={w.daysHint} error={errorOf(errors, 'days')}>
            {(control) => <textarea {...control} rows={6} value={typed['days'] ?? ''} />}
          </Field>
          <label class="check">
            <input type="checkbox" name="published" checked={typed['published'] === 'on'} /> {w.published}
          </label>
          <Field name="why" label={w.why} hint={w.whyHint} error={errorOf(errors, 'why')}>
            {(control) => <input {...control} value={typed['why'] ?? ''} />}
          </Field>
          <Button name="do" value="days">
            {w.saveDays}
          </Button>
          <Button kind="quiet" name="do" value="hours">
            {w.saveHours}
          </Button>
        </form>
      ) : (
        <p>{hours}</p>
      )}
    </div>
  )
}
