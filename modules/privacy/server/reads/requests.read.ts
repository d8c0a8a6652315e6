import { scopeOf, type ResidentActor, type Staff } from '@lianxin/platform/auth'
import { Refusal } from '@lianxin/platform/http'
import { countyOf, type Id } from '@lianxin/platform/ids'
import type { Ground, Outcome, Right } from '../../contract/rights.ts'
import type { PrivacyState } from '../deps.ts'
import { q } from '../store.ts'

const SHOWN = 100
const columns = [
  'id',
  'person',
  'kind',
  'words',
  'asked_at',
  'due_at',
  'state',
  'ground',
  'answer',
  'decided_by_name',
  'decided_at',
  'erased_at',
] as const

/** A request as its page shows it. */
export interface RequestSeen {
  readonly id: Id
  readonly person: Id
  readonly kind: Right
  readonly words: string
  readonly askedAt: string
  readonly dueAt: string
  readonly state: Outcome
  readonly ground: Ground | null
  readonly answer: string | null
  readonly decidedBy: string | null
  readonly decidedAt: string | null
  readonly erasedAt: string | null
}

type Row = Awaited<ReturnType<typeof readRows>>[number]
const readRows = async ({ db }: PrivacyState, who: Staff | ResidentActor) =>
  (
    await db.read(
      scopeOf(who),
      q.selectFrom('privacy.request').select(columns).orderBy('asked_at', 'desc').limit(SHOWN),
    )
  )[0]

const seen = (row: Row): RequestSeen => ({
  id: row.id as Id,
  person: row.person as Id,
  kind: row.kind as Right,
  words: row.words,
  askedAt: row.asked_at.toString(),
  dueAt: row.due_at.toString(),
  state: row.state as Outcome,
  ground: row.ground as Ground | null,
  answer: row.answer,
  decidedBy: row.decided_by_name,
  decidedAt: row.decided_at && row.decided_at.toString(),
  erasedAt: row.erased_at && row.erased_at.toString(),
})

/** One's own requests, the latest first. */
export const ownRequests = async (state: PrivacyState, who: ResidentActor): Promise<RequestSeen[]> =>
  (await readRows(state, who)).map(seen)

/** What waits for the officer, what is due first; and the latest that were answered. */
export async function officerRequests({ db }: PrivacyState, staff: Staff) {
  const all = q.selectFrom('privacy.request').select(columns).limit(SHOWN)
  const [open, over] = await db.read(
    scopeOf(staff),
    all.where('state', '=', 'open').orderBy('due_at'),
    all.where('state', '!=', 'open').orderBy('decided_at', 'desc'),
  )
  return { open: open.map(seen), over: over.map(seen) }
}

/** One request; refuses one outside the reader's place as if there were none. */
export async function getRequest({ db }: PrivacyState, staff: Staff, id: Id): Promise<RequestSeen> {
  const [[row]] = await db.read(
    scopeOf(staff),
    q.selectFrom('privacy.request').select(columns).where('county', '=', countyOf(id)).where('id', '=', id),
  )
  if (!row) throw new Refusal('request_not_found')
  return seen(row)
}
