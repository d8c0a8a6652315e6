import { randomUUID } from 'node:crypto'
import { h } from 'preact'
import type { Staff } from '@lianxin/platform/auth'
import {
  fieldErrors,
  isRefusal,
  page,
  Refusal,
  type Form,
  type Page,
  type PageContext,
  type View,
} from '@lianxin/platform/http'
import type { Lang } from '@lianxin/platform/i18n'
import { parsePlaceCode } from '@lianxin/places/contract'
import { z } from 'zod'
import { servicesRefusals } from '../../contract/refusals.ts'
import { paths } from '../../contract/paths.ts'
import { OpenCalendar, SetDays, SetHours } from '../../contract/schemas.ts'
import { readNotice } from '../../rules/notice.ts'
import { CalendarPage } from '../../web/calendar/calendar-page.tsx'
import { words } from '../../web/words.ts'
import { listCalendars, readCalendar } from '../calendar.read.ts'
import { openCalendar } from '../open-calendar.ts'
import type { ServicesState } from '../deps.ts'
import { setDays, setHours } from '../set-calendar.ts'

type Said = { typed?: Readonly<Record<string, string>>; errors?: readonly { field: string; text: string }[] }

const yearOf = (state: ServicesState, ctx: PageContext) => {
  const asked = Number(ctx.url.searchParams.get('year'))
  return asked >= 2019 && asked <= 2032 ? asked : state.clock.now().toZonedDateTimeISO('Asia/Shanghai').year
}

const placeOf = (ctx: PageContext) => parsePlaceCode(ctx.url.searchParams.get('place') ?? '')

async function show(state: ServicesState, ctx: PageContext, said: Said = {}): Promise<View> {
  const year = yearOf(state, ctx)
  const calendar = await readCalendar(state, year, placeOf(ctx))
  return {
    title: words(ctx.lang).calendar,
    shell: 'console',
    nav: 'calendar',
    status: said.errors ? 422 : 200,
    body: h(CalendarPage, {
      lang: ctx.lang,
      year,
      calendar,
      calendars: await listCalendars(state),
      mayEdit: ctx.may('services.edit') && keeps(ctx, calendar.place),
      mayOpen: ctx.may('services.edit'),
      actId: said.typed?.['actId'] ?? randomUUID(),
      typed: said.typed ?? {},
      errors: said.errors ?? [],
    }),
  }
}

const keeps = ({ actor }: PageContext, place: string) =>
  actor.kind === 'staff' && place >= actor.post.lo && place < actor.post.hi

const lines = (text: string | undefined) =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

function seasonsOf(text: string | undefined) {
  return lines(text).map((line) => {
    const [from, ...hours] = line.split(/\s+/)
    return { from, hours: hours.join(' ') }
  })
}

/** The administrator's page of the work calendars. */
export function calendarPage(state: ServicesState): Page {
  return page({
    path: '/console/calendar',
    power: 'services.see',
    get: (ctx) => show(state, ctx),
    post: async (ctx, form) => {
      if (!ctx.may('services.edit')) throw new Refusal('not_found')
      const typed = form.values
      try {
        return { to: await act(state, ctx, form) }
      } catch (error) {
        return show(state, ctx, { typed, errors: errorsOf(error, ctx.lang, form.get('do') ?? '') })
      }
    },
  })
}

/** What a button of the page does; gives where the page goes on. */
async function act(state: ServicesState, ctx: PageContext, form: Form): Promise<string> {
  const year = yearOf(state, ctx)
  const staff = ctx.actor as Staff
  const typed = form.values
  if (form.get('do') === 'open') {
    const asked = OpenCalendar.parse({ ...typed, place: parsePlaceCode(typed['place'] ?? '') ?? typed['place'] })
    await openCalendar(state, staff, asked)
    return paths.calendar(year, asked.place)
  }
  const { id, place } = await readCalendar(state, year, placeOf(ctx))
  if (form.get('do') === 'hours') {
    await setHours(state, staff, { ...SetHours.parse({ ...typed, seasons: seasonsOf(typed['hours']) }), id })
  } else {
    const notice = readNotice(typed['days'] ?? '')
    if ('fault' in notice) {
      const at = (lang: Lang) => words(lang).noticeLine(notice.fault, notice.line)
      throw new Refusal('notice_wrong', { field: 'days', zh: at('zh'), en: at('en') })
    }
    const published = typed['published'] ? year : undefined
    await setDays(state, staff, { ...SetDays.parse({ ...typed, days: notice.days, published }), id })
  }
  return paths.calendar(year, place)
}

/** What was wrong, at its field; whatever is no expected no is thrown on. */
function errorsOf(error: unknown, lang: Lang, button: string): NonNullable<Said['errors']> {
  if (error instanceof z.ZodError)
    return fieldErrors(error).map((one) => ({
      field: one.field.startsWith('seasons') ? 'hours' : (one.field.split('.')[0] ?? one.field),
      text: one[lang],
    }))
  if (!isRefusal(error) || !(error.code in servicesRefusals)) throw error
  const text = error.detail[lang] ?? servicesRefusals[error.code as keyof typeof servicesRefusals][lang]
  return [{ field: button === 'open' ? 'place' : button === 'hours' ? 'hours' : 'days', text }]
}
