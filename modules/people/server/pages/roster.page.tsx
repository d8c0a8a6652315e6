import { randomUUID } from 'node:crypto'
import { page, Refusal, type Page, type PageContext, type View } from '@lianxin/platform/http'
import { ActIdField } from '../../contract/fields.ts'
import type { RosterReport } from '../../contract/roster.ts'
import { RosterPage } from '../../web/roster/roster-page.tsx'
import { nothingTyped, type Typed } from '../../web/typed.ts'
import { words } from '../../web/words.ts'
import { checkRosterFile, importRoster } from '../acts/import-roster.ts'
import type { PeopleState } from '../room.ts'
import { staffIn } from '../staff-in.ts'
import { typedWith } from './form-errors.ts'

/** '/console/people/roster': check a file, then write it. */
export function rosterPage(state: PeopleState): Page {
  const show = (ctx: PageContext, typed: Typed, report?: RosterReport): View => ({
    title: words(ctx.lang).roster.title,
    shell: 'console',
    nav: 'people',
    status: typed.errors.length > 0 || (report?.faultCount ?? 0) > 0 ? 422 : 200,
    body: <RosterPage lang={ctx.lang} typed={typed} actId={typed.values['actId'] ?? randomUUID()} report={report} />,
  })
  return page({
    path: '/console/people/roster',
    power: 'people.manage',
    get: async (ctx) => show(ctx, nothingTyped),
    async post(ctx, form) {
      const staff = staffIn(ctx)
      const kept = { values: form.values, errors: [] }
      try {
        const file = form.files.find((one) => one.field === 'file')
        if (!file) throw new Refusal('roster_unreadable', { field: 'file' })
        if (form.get('do') !== 'commit') return show(ctx, kept, await checkRosterFile(state, staff, file))
        const actId = ActIdField.parse(form.get('actId'))
        return show(ctx, kept, await importRoster(state, staff, { ...file, actId }))
      } catch (error) {
        return show(ctx, typedWith(form, error, ctx.lang))
      }
    },
  })
}
