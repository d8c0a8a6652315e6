import type { Staff } from '@lianxin/platform/auth'
import { Refusal } from '@lianxin/platform/http'
import { countyOf, kinds, type Id } from '@lianxin/platform/ids'
import type { UnitId } from '@lianxin/people/contract'
import type { AskShare, RuleShare } from '../../contract/sharing/bodies.ts'
import { fieldsOf } from '../../contract/sharing/datasets.ts'
import type { ExchangeState } from '../deps.ts'
import { begin, change, type Acted } from '../kept-act.ts'
import { q } from '../store.ts'

const MOST_DAYS = 731
const ZONE = 'Asia/Shanghai'
const today = ({ clock }: ExchangeState) => clock.now().toZonedDateTimeISO(ZONE).toPlainDate()

/** The unit somebody asks for: the one of their post; refuses who has none. */
export function askerOf({ cases }: ExchangeState, staff: Staff) {
  const unit = staff.post.unit && cases.people.units().get(staff.post.unit as UnitId)
  if (!unit) throw new Refusal('share_no_unit', { field: 'owner' })
  return unit
}

/** 申请共享: fields of a data set of another unit, for a purpose, on a basis, until a day. Refuses fields that the set has not, and a day that is over or beyond two years. */
export async function askShare(state: ExchangeState, staff: Staff, input: AskShare): Promise<Acted> {
  const asker = askerOf(state, staff)
  const owner =
    state.cases.people.units().named(input.owner, asker.place) ??
    state.cases.people.units().named(input.owner, staff.post.place)
  if (!owner || owner.closedOn || owner.id === asker.id) throw new Refusal('unit_unknown', { field: 'owner' })
  const known = new Set(fieldsOf(input.dataset).map(([code]) => code))
  if (!input.fields.every((one) => known.has(one))) throw new Refusal('share_fields', { field: 'fields' })
  const days = today(state).until(Temporal.PlainDate.from(input.until)).days
  if (days < 1 || days > MOST_DAYS) throw new Refusal('share_days', { field: 'until' })
  const county = countyOf(owner.place)
  const id = await state.ids.next(county, kinds.share)
  const { dataset, fields, purpose, basis, until } = input
  return begin(state, staff, {
    id,
    county,
    place: asker.place,
    act: 'exchange.ask_share',
    actId: input.actId,
    body: {
      owner: { id: owner.id, name: owner.name },
      asker: { id: asker.id, name: asker.name },
      dataset,
      fields,
      purpose,
      basis,
      until,
    },
    writes: (entry, at) => [
      q.insertInto('exchange.share').values({
        county,
        id,
        place: owner.place,
        owner: owner.id,
        asker: asker.id,
        asker_place: asker.place,
        dataset,
        fields,
        purpose,
        basis,
        until,
        asked_at: at,
        asked_by_name: staff.name,
        version: entry.version,
        head: entry.hash,
      }),
    ],
  })
}

/** Who may rule on a request: somebody of the owner, or the administrator of exactly the owner's place. */
export const mayRule = ({ post }: Staff, share: { readonly owner: string; readonly place: string }): boolean =>
  post.unit === share.owner || (post.role === 'sysAdmin' && post.place === share.place)

/** 批准、不批准、撤销: by the owner, with a reason. A ruling is made once; what was granted may be revoked at any time. */
export function ruleShare(
  state: ExchangeState,
  staff: Staff,
  id: Id,
  { actId, do: what, why }: RuleShare,
): Promise<Acted> {
  const county = countyOf(id)
  return change(state, staff, {
    id,
    act: `exchange.${what}_share`,
    actId,
    lock: q.selectFrom('exchange.share').selectAll().where('county', '=', county).where('id', '=', id).forUpdate(),
    missing: 'share_not_found',
    decide(row, at) {
      if (!mayRule(staff, row)) throw new Refusal('share_not_found')
      const ruled = row.ruled_at !== null
      if (what === 'revoke' ? !row.granted || row.revoked_at !== null : ruled) throw new Refusal('share_ruled')
      const set =
        what === 'revoke'
          ? { revoked_at: at }
          : { ruled_at: at, granted: what === 'grant', ruled_by_name: staff.name, ruled_why: why }
      return {
        why,
        body: { dataset: row.dataset },
        writes: ({ version, hash }) => [
          q
            .updateTable('exchange.share')
            .set({ ...set, version, head: hash })
            .where('county', '=', county)
            .where('id', '=', id),
        ],
      }
    },
  })
}

/** Whether what was granted may be used now. */
export const isOpen = (
  state: ExchangeState,
  share: { readonly granted: boolean | null; readonly revoked_at: unknown; readonly until: string },
): boolean =>
  share.granted === true &&
  share.revoked_at === null &&
  Temporal.PlainDate.compare(today(state), Temporal.PlainDate.from(share.until)) <= 0
