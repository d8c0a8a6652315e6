import type { Staff } from '@lianxin/platform/auth'
import { scopeOf } from '@lianxin/platform/auth'
import { Repeated } from '@lianxin/platform/db'
import { Refusal } from '@lianxin/platform/http'
import { kinds, type County } from '@lianxin/platform/ids'
import { record } from '@lianxin/platform/journal'
import type { PlaceCode } from '../../contract/codes.ts'
import type { PlaceId } from '../../contract/place.ts'
import type { Change } from '../../rules/succession/change.ts'
import { today, type PlacesState } from '../state.ts'
import { chained, headOf, lockPlace, lockRevision, q } from '../store.ts'
import { aliasMoves, beginnings, endings, links } from './change-rows.ts'
import { newBoundary, raise } from './revision-rows.ts'

interface Occasion {
  readonly act: 'places.split' | 'places.merge'
  readonly actId: string
  readonly county: County
  /** The place whose history the entry belongs to: the one split, the first of those merged. */
  readonly of: PlaceCode
  readonly why: string
}

/**
 * Writes a split or a merge whole: places that end and begin, who follows whom, borders under a new version, one
 * journal entry. The county's revision is locked, and refused when the change was decided on an older one.
 */
export async function writeChange(state: PlacesState, staff: Staff, change: Change, occasion: Occasion): Promise<void> {
  const { db, ids, clock, book } = state
  const { county, of, act, actId, why } = occasion
  const decidedOn = book.now.revisions.get(county)?.revision
  const newIds = new Map<PlaceCode, PlaceId>()
  for (const { code } of change.begun) newIds.set(code, await ids.next(county, kinds.place))
  const on = today(state)
  const at = clock.now()
  try {
    await db.act(scopeOf(staff), async (t) => {
      const [[place], [revision]] = await t.send(lockPlace(county, of), lockRevision(county))
      if (!place || revision?.revision !== decidedOn || !revision) throw new Refusal('places_changed')
      const body = {
        on,
        ended: change.ended,
        begun: change.begun.map(({ code, name }) => ({ code, name })),
        links: change.links.map((link) => ({ ...link })),
      }
      const entry = record({
        county,
        object: place.id as PlaceId,
        place: of,
        act,
        actId,
        actor: staff,
        at,
        why,
        body,
        ...headOf(place),
      })
      const drawn = change.begun.flatMap(({ code, shape }) =>
        shape ? [{ place: newIds.get(code)!, code, shape }] : [],
      )
      await t.finish(
        ...endings(county, change.ended, on),
        ...beginnings(county, change, newIds, on, book.now),
        ...links(county, change, newIds, on, book.now),
        ...aliasMoves(county, change, newIds, book.now),
        ...newBoundary(revision, drawn, on, at),
        raise(revision, drawn.length > 0),
        q.updateTable('places.place').set(chained(entry)).where('county', '=', county).where('id', '=', place.id),
        ...entry.statements,
      )
    })
  } catch (error) {
    // Sent twice: what the first sending did stands, and the answer is read from the book.
    if (!(error instanceof Repeated)) {
      if (error instanceof Refusal && error.code === 'places_changed') await book.reload()
      throw error
    }
  }
  await book.reload()
}
