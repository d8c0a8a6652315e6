import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { Refusal } from '@lianxin/platform/http'
import { countyOf, humanId, kinds, type Id, type PlaceCode } from '@lianxin/platform/ids'
import { lookRows, record } from '@lianxin/platform/journal'
import { ancestorAt, lies } from '@lianxin/places/contract'
import { detailText, type Detail } from '@lianxin/services/rules'
import { sql } from 'kysely'
import type { ExportDetails } from '../../contract/export-details.ts'
import type { Status } from '../../contract/moves.ts'
import { statusLabel } from '../../contract/statuses.ts'
import { isHidden, recusalColumns } from '../recusal.ts'
import type { CasesState } from '../state.ts'
import { q } from '../store.ts'

const MOST = 50_000

/** A list with its head, ready to be written as a file. */
export interface DetailList {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

type Lang = 'zh' | 'en'
const heads = { zh: ['编号', '日期', '地点', '状态'], en: ['number', 'day', 'place', 'state'] } as const

/**
 * 导出要点: one row a case of the category that gave any, one column a detail, of the place of one's post. Cases of which
 * somebody of one's own line is complained are not there. Written down with its reason before anything leaves. Refuses
 * more rows than 50,000: ask for fewer days.
 */
export async function exportDetails(
  cases: CasesState,
  staff: Staff,
  { actId, category, from, to, why }: ExportDetails,
  lang: Lang,
): Promise<DetailList> {
  const county = countyOf(staff.post.place)
  const place = ancestorAt(staff.post.place, 'county')
  const object = await cases.ids.next(county, kinds.import)
  return cases.db.act(scopeOf(staff), async (t) => {
    const [found] = await t.send(
      q
        .selectFrom('cases.case')
        .select(['id', 'place', 'status', 'reported_at', 'details', 'reporter', ...recusalColumns])
        .where('place', '>=', staff.post.lo)
        .where('place', '<', staff.post.hi)
        .where('category', '=', category)
        .where('reported_at', '>=', dayBegins(from))
        .where('reported_at', '<', dayBegins(dayAfter(to)))
        .where(sql<boolean>`jsonb_array_length(details) > 0`)
        .orderBy('reported_at')
        .limit(MOST + 1),
    )
    if (found.length > MOST) throw new Refusal('export_too_many', { field: 'from' })
    const rows = found.filter((row) => !isHidden(cases, staff, row))
    const entry = record({
      county,
      object,
      place: lies(place, staff.post.place) ? place : staff.post.place,
      act: 'cases.export_details',
      actId,
      actor: staff,
      at: cases.clock.now(),
      why,
      body: { category, from, to, rows: rows.length },
    })
    const look = { kind: 'export', actor: staff, what: 'details', entry: entry.row } as const
    await t.finish(
      ...entry.statements,
      ...lookRows(rows.map(({ id, reporter }) => ({ ...look, subject: id as Id, person: reporter as Id | null }))),
    )
    const given = rows.map((row) => row.details as unknown as readonly Detail[])
    const labels = new Map(given.flat().map(({ name, label }) => [name, label[lang]]))
    return {
      head: [...heads[lang], ...labels.values()],
      rows: rows.map((row, i) => [
        humanId(row.id as Id),
        row.reported_at.toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toString(),
        cases.places.nameOf(row.place as PlaceCode),
        statusLabel(row.status as Status, lang),
        ...[...labels.keys()].map((name) => {
          const detail = given[i]?.find((one) => one.name === name)
          return detail ? detailText(detail, lang) : ''
        }),
      ]),
    }
  })
}

const dayBegins = (day: string) => Temporal.PlainDate.from(day).toZonedDateTime('Asia/Shanghai').toInstant()
const dayAfter = (day: string) => Temporal.PlainDate.from(day).add({ days: 1 }).toString()

/** A cell that a spreadsheet would take for a formula is made text: residents write what they like. */
const cell = (text: string): string => {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** As CSV in UTF-8, with the mark by which Chinese spreadsheets know it. */
export const csvOf = ({ head, rows }: DetailList): string =>
  `\uFEFF${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
