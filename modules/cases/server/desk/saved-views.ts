import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { keptPlan, shaped } from '@lianxin/platform/db'
import { Refusal } from '@lianxin/platform/http'
import { countyOf, type County, type Id, type PlaceCode } from '@lianxin/platform/ids'
import { sql } from 'kysely'
import { QueueQuery } from '../../contract/queue.ts'
import type { SavedView, SaveView } from '../../contract/saved-view.ts'
import type { CasesState } from '../state.ts'
import { q } from '../store.ts'
import type { CasesSavedView } from '../tables.gen.ts'

/** More than a list beside the queue can hold at a glance. */
const MOST = 30

const viewsOf = shaped((one: { county: County; account: Id; place: PlaceCode; unit: Id | null }) =>
  q
    .selectFrom('cases.saved_view')
    .select(['id', 'name', 'asked', 'owner', 'unit'])
    .where('county', '=', one.county)
    .where((eb) =>
      eb.or([eb.and([eb('owner', '=', one.account), eb('place', '=', one.place)]), eb('unit', '=', one.unit)]),
    )
    .orderBy('created_at')
    .limit(sql.lit(MOST)),
)

/** My views at this post, and those my unit shares, the eldest first. */
export const savedViewsOf = ({ account, post }: Staff) =>
  // Without a unit nothing is equal to it.
  keptPlan('views', viewsOf({ county: countyOf(post.place), account, place: post.place, unit: post.unit ?? null }))

type Row = Pick<CasesSavedView, 'name' | 'asked'> & { id: string; owner: string; unit: string | null }

export const shownView = (row: Row, { account }: Staff): SavedView => ({
  id: row.id,
  name: row.name,
  asked: row.asked,
  shared: row.unit !== null,
  mine: row.owner === account,
})

/**
 * The address of a list in one form, whatever order it was written in, so that two that ask the same are the same.
 * Undefined when it is no list the contract knows.
 */
export function canonicalAsked(query: string): string | undefined {
  const given = Object.fromEntries(new URLSearchParams(query))
  const read = QueueQuery.safeParse(given)
  if (!read.success) return undefined
  const { limit: _, after: __, ...asked } = read.data
  const words = given['q']?.trim().slice(0, 60)
  const kept = Object.entries({ ...asked, ...(words ? { q: words } : {}) }).filter(([, value]) => value)
  return new URLSearchParams(kept.map(([name, value]) => [name, String(value)])).toString()
}

/**
 * Keeps a view for its owner or for the unit. Refuses what is no list, and more than thirty of one person.
 * Settings of a desk, not acts upon cases: the journal does not hold them.
 */
export async function saveView(cases: CasesState, staff: Staff, view: SaveView): Promise<string> {
  const { post, account } = staff
  const asked = canonicalAsked(view.asked)
  if (asked === undefined) throw new Refusal('view_unknown')
  const county = countyOf(post.place)
  const [[held]] = await cases.db.read(
    scopeOf(staff),
    q
      .selectFrom('cases.saved_view')
      .select((eb) => eb.fn.countAll<string>().as('n'))
      .where('county', '=', county)
      .where('owner', '=', account),
  )
  if (Number(held?.n ?? 0) >= MOST) throw new Refusal('views_many')
  await cases.db.write(
    scopeOf(staff),
    q
      .insertInto('cases.saved_view')
      .values({
        county,
        id: view.actId,
        place: post.place,
        owner: account,
        unit: view.share ? (post.unit ?? null) : null,
        name: view.name,
        asked,
        created_at: cases.clock.now(),
      })
      .onConflict((on) => on.columns(['county', 'id']).doNothing()),
  )
  return asked
}

/** Takes a view away, for everybody who saw it. Only its owner may; anybody else's is as if it did not exist. */
export async function removeView(cases: CasesState, staff: Staff, id: string): Promise<void> {
  await cases.db.write(
    scopeOf(staff),
    q
      .deleteFrom('cases.saved_view')
      .where('county', '=', countyOf(staff.post.place))
      .where('id', '=', id)
      .where('owner', '=', staff.account),
  )
}
