import { countyOf } from '@lianxin/platform/ids'
import type { CopyValue } from '@lianxin/platform/db'
import type { columnsOf } from '@lianxin/cases'
import { shapeOf } from '../city/index.ts'
import type { Story } from '../year/tell-case.ts'
import type { World } from '../year/world.ts'

/** What the rules keep of a case, by column. */
const ruled = [
  'status',
  'place',
  'level',
  'unit',
  'proposed_unit',
  'reporter',
  'handled_by',
  'handled_unit',
  'returns',
  'reworks',
  'reopens',
  'channel',
  'category',
  'details',
  'catalogue',
  'nature',
  'urgent',
  'confidential',
  'asks_rating',
  'provisional',
  'outcome',
  'result',
  'ending',
  'solved',
  'score',
  'words',
  'reported_at',
  'accepted_at',
  'dispatched_at',
  'asked_at',
  'contacted_at',
  'handled_at',
  'answered_at',
  'rated_at',
  'closed_at',
  'respond_by',
  'dispatch_by',
  'handle_by',
  'check_by',
  'return_by',
  'turn_by',
  'trace',
  'limit_unit',
  'limit_value',
  'merged_into',
  'whole',
  'track',
  'must_report',
  'extension_asked',
  'extensions',
  'suspended_at',
  'suspensions',
  'plan',
  'listed',
  'public_words',
  'path',
  'back_at',
  'assists',
  'supervisions',
  'supervise_by',
  'urges',
  'urged_at',
  'ladder',
  'reviews',
] as const
const told = [
  'county',
  'id',
  'act_id',
  'receipt',
  'place_id',
  'boundary',
  'lon',
  'lat',
  'title',
  'text',
  'lang',
  'made_by',
  'version',
  'head',
] as const

/** The columns of a loaded case, in the order of `caseValues`. */
export const caseColumns = [...ruled, ...told] as const

interface ToldCase {
  readonly columns: ReturnType<typeof columnsOf>
  readonly story: Story
  readonly world: World
  readonly text: string
  readonly title: string
  readonly receipt: Buffer
}

/** A point inside the micro-grid: the middle of its corners, as its cells are convex but for the shore's. */
function pointIn(world: World, { incoming }: Story): readonly [lon: number, lat: number] {
  const [ring] = shapeOf(world.city, incoming.place)
  if (!ring) return [0, 0]
  let lon = 0
  let lat = 0
  for (let i = 0; i < ring.length; i += 2) {
    lon += ring[i] ?? 0
    lat += ring[i + 1] ?? 0
  }
  const corners = ring.length / 2
  return [Math.round(lon / corners), Math.round(lat / corners)]
}

/** A case as the table holds it. */
export function caseValues({ columns, story, world, text, title, receipt }: ToldCase): CopyValue[] {
  const { incoming, entries, head } = story
  const { actor } = incoming
  const [lon, lat] = pointIn(world, story)
  const known: Readonly<Record<string, unknown>> = { ...columns }
  return [
    ...ruled.map((column) => known[column] as CopyValue),
    countyOf(incoming.id),
    incoming.id,
    entries[0]?.act_id ?? null,
    receipt,
    world.places.get(incoming.place.code)?.id ?? null,
    1,
    lon,
    lat,
    title,
    text,
    'zh',
    actor.kind === 'staff' ? actor.account : null,
    head.version,
    head.hash,
  ]
}
