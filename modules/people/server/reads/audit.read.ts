import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { builder } from '@lianxin/platform/db'
import { Refusal } from '@lianxin/platform/http'
import { countyOf, kinds } from '@lianxin/platform/ids'
import { lookRows, record, type JournalTables } from '@lianxin/platform/journal'
import { AUDIT_DAYS, AUDIT_SHOWN, type AuditLine, type AuditQuery, type ExportAudit } from '../../contract/audit.ts'
import type { PlaceCode } from '../../contract/ids.ts'
import { dayOf } from '../../rules/post-dates.ts'
import type { PeopleState } from '../room.ts'

const q = builder<JournalTables>()
const MOST_EXPORTED = 50_000
const begins = (day: string) => Temporal.PlainDate.from(day).toZonedDateTime('Asia/Shanghai').toInstant()

/** The days asked for, a week up to today where nothing is said. Refuses a span that is crossed or longer than a quarter. */
export function spanOf({ from, to }: AuditQuery, now: Temporal.Instant): { from: string; to: string } {
  const last = to ?? dayOf(now)
  const first = from ?? Temporal.PlainDate.from(last).subtract({ days: 6 }).toString()
  const days = Temporal.PlainDate.from(first).until(last).days
  if (days < 0 || days >= AUDIT_DAYS) throw new Refusal('audit_days', { field: 'from' })
  return { from: first, to: last }
}

const columns = ['at', 'actor', 'actor_name', 'act', 'object', 'version', 'place', 'why'] as const
type Row = Pick<JournalTables['journal.entry'], (typeof columns)[number]>

function entries({ post }: Staff, asked: AuditQuery, span: { from: string; to: string }, most: number) {
  const { actor, object, act } = asked
  const until = begins(Temporal.PlainDate.from(span.to).add({ days: 1 }).toString())
  return q
    .selectFrom('journal.entry')
    .select(columns)
    .where('at', '>=', begins(span.from))
    .where('at', '<', until)
    .where('place', '>=', post.lo)
    .where('place', '<', post.hi)
    .$if(actor !== undefined, (some) => some.where('actor', '=', actor ?? ''))
    .$if(object !== undefined, (some) =>
      some.where('county', '=', Number(object?.slice(0, 6))).where('object', '=', object ?? ''),
    )
    .$if(act !== undefined, (some) => some.where('act', 'like', `%${(act ?? '').replaceAll('_', String.raw`\_`)}%`))
    .orderBy('at', 'desc')
    .orderBy('object')
    .limit(most)
}

const lineOf = ({ places }: PeopleState, row: Row): AuditLine => ({
  at: row.at.toString(),
  actor: row.actor,
  name: row.actor_name,
  act: row.act,
  object: row.object,
  version: row.version,
  place: places.nameOf(row.place as PlaceCode),
  why: row.why,
})

/** 查留痕日志: newest first, at most two hundred and whether there are more. */
export async function readAudit(
  state: PeopleState,
  staff: Staff,
  asked: AuditQuery,
): Promise<{ lines: AuditLine[]; more: boolean }> {
  const span = spanOf(asked, state.clock.now())
  const [rows] = await state.db.read(scopeOf(staff), entries(staff, asked, span, AUDIT_SHOWN + 1))
  return { lines: rows.slice(0, AUDIT_SHOWN).map((row) => lineOf(state, row)), more: rows.length > AUDIT_SHOWN }
}

/** 导出留痕日志: the same as a list, after it was written down that it was taken out and why. Refuses more than 50,000 lines. */
export async function exportAudit(state: PeopleState, staff: Staff, input: ExportAudit): Promise<AuditLine[]> {
  const span = spanOf(input, state.clock.now())
  const { place } = staff.post
  const county = countyOf(place)
  const object = await state.ids.next(county, kinds.import)
  const { actId, reason: why, actor, object: of, act } = input
  return state.db.act(scopeOf(staff), async (t) => {
    const [rows] = await t.send(entries(staff, input, span, MOST_EXPORTED + 1))
    if (rows.length > MOST_EXPORTED) throw new Refusal('audit_days', { field: 'from' })
    const body = { ...span, actor, object: of, act, rows: rows.length }
    const at = state.clock.now()
    const entry = record({ county, object, place, act: 'people.export_audit', actId, actor: staff, at, why, body })
    const look = { kind: 'export', actor: staff, what: 'audit', entry: entry.row } as const
    await t.finish(...entry.statements, ...lookRows([look]))
    return rows.map((row) => lineOf(state, row))
  })
}
