import type { Lang } from '@lianxin/platform/i18n'
import { ErrorSummary, Notice, PageHead, Table, Tabs, type FieldError } from '@lianxin/ui'
import { paths } from '../../contract/paths.ts'
import type { CalendarReply } from '../../contract/schemas.ts'
import { words } from '../words.ts'
import { CalendarForm } from './calendar-form.tsx'
import { OpenCalendarForm } from './open-calendar-form.tsx'

interface CalendarPageProps {
  lang: Lang
  year: number
  calendar: CalendarReply
  /** All calendars, to go from one to another. */
  calendars: readonly { name: string; place: string }[]
  mayEdit: boolean
  mayOpen: boolean
  actId: string
  typed: Readonly<Record<string, string>>
  errors: readonly FieldError[]
}

/** The work calendar of one place and year: hours by season, days off and made up, and whether the notice is out. */
export function CalendarPage({ lang, year, calendar, calendars, mayEdit, mayOpen, ...form }: CalendarPageProps) {
  const w = words(lang)
  const hours = calendar.seasons.map((one) => `${one.from} ${one.hours}`).join('\n')
  return (
    <div class="stack sheet-page">
      <PageHead
        title={calendars.length > 1 ? `${w.calendar} · ${calendar.name}` : w.calendar}
        note={w.calendarNote(year, calendar.version)}
      />
      <ErrorSummary title={w.errors} kept={w.kept} errors={form.errors} />
      {calendars.length > 1 ? (
        <Tabs
          label={w.calendars}
          tabs={calendars.map((one) => ({
            href: paths.calendar(year, one.place),
            label: one.name,
            current: one.place === calendar.place,
          }))}
        />
      ) : null}
      <p>
        <a href={paths.calendar(year - 1, calendar.place)}>{w.earlier}</a> ·{' '}
        <a href={paths.calendar(year + 1, calendar.place)}>{w.later}</a>
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
        <CalendarForm lang={lang} year={year} place={calendar.place} hours={hours} {...form} />
      ) : (
        <ul>
          {calendar.seasons.map((one) => (
            <li key={one.from}>
              {one.from} {one.hours}
            </li>
          ))}
        </ul>
      )}
      {mayOpen ? <OpenCalendarForm lang={lang} year={year} {...form} /> : null}
    </div>
  )
}
