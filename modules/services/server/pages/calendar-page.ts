import { randomUUID } from 'node:crypto'
import { h } from 'preact'
import type { Staff } from '@lianxin/platform/auth'
import { fieldErrors, isRefusal, page, Refusal, type Page, type PageContext, type View } from '@lianxin/platform/http'
import { servicesRefusals } from '../../contract/refusals.ts'
import { paths } from '../../contract/paths.ts'
import { SetDays, SetHours } from '../../contract/schemas.ts'
import { CalendarPage } from '../../web/calendar/calendar-page.tsx'
import { words } from '../../web/words.ts'
import { readCalendar } from '../calendar.read.ts'
import type { ServicesState } from '../deps.ts'
import { setDays, setHours } from '../set-calendar.ts'

type Said = { typed?: Readonly<Record<string, string>>; errors?: readonly { field: string; text: string }[] }

const yearOf = (state: ServicesState, ctx: PageContext) => {
  const asked = Number(ctx.url.searchParams.get('year'))
  return asked >= 2019 && asked <= 2032 ? asked : state.clock.now().toZonedDateTimeISO('Asia/Shanghai').year
}

async function show(state: ServicesState, ctx: PageContext, said: Said = {}): Promise<View> {
  const year = yearOf(state, ctx)
  return {
    title: words(ctx.lang).calendar,
    shell: 'console',
    nav: 'calendar',
    status: said.errors ? 422 : 200,
    body: h(CalendarPage, {
      lang: ctx.lang,
      year,
      calendar: await readCalendar(state, year),
      mayEdit: ctx.may('services.edit'),
      actId: said.typed?.['actId'] ?? randomUUID(),
      typed: said.typed ?? {},
      errors: said.errors ?? [],
    }),
  }
}

const lines = (text: string | undefined) =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
const works = /^(上班|works?|on)$/i

function daysOf(text: string | undefined) {
  return lines(text).map((line) => {
    const [day, word] = line.split(/\s+/)
    return { day, works: works.test(word ?? '') }
  })
}

function seasonsOf(text: string | undefined) {
  return lines(text).map((line) => {
    const [from, ...hours] = line.split(/\s+/)
    return { from, hours: hours.join(' ') }
  })
}

/** The administrator's page of the work calendar. */
export function calendarPage(state: ServicesState): Page {
  return page({
    path: '/console/calendar',
    power: 'services.see',
    get: (ctx) => show(state, ctx),
    post: async (ctx, form) => {
      if (!ctx.may('services.edit')) throw new Refusal('not_found')
      const typed = form.values
      const year = yearOf(state, ctx)
      const { id } = await readCalendar(state, year)
      const staff = ctx.actor as Staff
      const asHours = form.get('do') === 'hours'
      const schema = asHours
        ? SetHours.safeParse({ ...typed, seasons: seasonsOf(typed['hours']) })
        : SetDays.safeParse({ ...typed, days: daysOf(typed['days']), published: typed['published'] ? year : undefined })
      if (!schema.success) {
        const errors = fieldErrors(schema.error).map((one) => ({
          field: one.field.startsWith('seasons') ? 'hours' : (one.field.split('.')[0] ?? one.field),
          text: one[ctx.lang],
        }))
        return show(state, ctx, { typed, errors })
      }
      try {
        if ('seasons' in schema.data) await setHours(state, staff, { ...schema.data, id })
        else await setDays(state, staff, { ...schema.data, id })
        return { to: paths.calendar(year) }
      } catch (error) {
        if (!isRefusal(error) || !(error.code in servicesRefusals)) throw error
        const text = servicesRefusals[error.code as keyof typeof servicesRefusals][ctx.lang]
        return show(state, ctx, { typed, errors: [{ field: asHours ? 'hours' : 'days', text }] })
      }
    },
  })
}
