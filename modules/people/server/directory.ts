import type { Clock } from '@lianxin/platform/clock'
import type { Db } from '@lianxin/platform/db'
import type { PlaceCode, UnitId } from '../contract/ids.ts'
import type { Platform } from '../contract/platforms.ts'
import type { UnitKind } from '../contract/unit-kinds.ts'
import { dayOf } from '../rules/post-dates.ts'
import { unitDirectory, type PlatformMember, type UnitDirectory } from '../rules/unit-directory.ts'
import { q, type Send } from './store.ts'

/** The directory of units held in memory, read again after a change here and now and then for changes elsewhere. */
export interface LiveDirectory {
  /** The units as last read. */
  readonly now: UnitDirectory
  reload(): Promise<void>
  close(): void
}

const EVERY_SECONDS = 30

/** Reads the directory as it stands now: on its own, or inside an act that is open. */
export async function readUnits(send: Send, clock: Clock): Promise<UnitDirectory> {
  const [units, members] = await send(
    q
      .selectFrom('people.unit')
      .select(['id', 'kind', 'name', 'place', 'parent', 'phone', 'address', 'closed_at', 'successor', 'aliases'])
      .orderBy('id'),
    q.selectFrom('people.platform_member').select(['place', 'unit', 'platform']).orderBy('place').orderBy('unit'),
  )
  // A department above works in several towns' platforms, and is not theirs.
  const platformOf = new Map(members.map((one) => [`${one.unit} ${one.place}`, one.platform as Platform]))
  const now = clock.now()
  const ended = (row: { closed_at: Temporal.Instant | null }) =>
    row.closed_at !== null && Temporal.Instant.compare(row.closed_at, now) <= 0
  const rows = Map.groupBy(units, ended)
  const read = (some: typeof units = []) =>
    some.map((row) => ({
      id: row.id as UnitId,
      kind: row.kind as UnitKind,
      name: row.name,
      place: row.place as PlaceCode,
      parent: row.parent as UnitId | null,
      platform: platformOf.get(`${row.id} ${row.place}`) ?? null,
      phone: row.phone,
      address: row.address,
      closedOn: row.closed_at && dayOf(row.closed_at),
      successor: row.successor as UnitId | null,
      aliases: row.aliases,
    }))
  return unitDirectory(read(rows.get(false)), read(rows.get(true)), members as unknown as PlatformMember[])
}

/** Keeps the directory; empty until it is first loaded, and as it was while the database is away. */
export function liveDirectory(
  db: Db,
  clock: Clock,
  onError: (error: unknown) => void = () => undefined,
): LiveDirectory {
  let now = unitDirectory([])
  const reload = async () => {
    now = await readUnits((...statements) => db.read({ as: 'auth' }, ...statements), clock)
  }
  const timer = setInterval(() => void reload().catch(onError), EVERY_SECONDS * 1000)
  timer.unref()
  return {
    get now() {
      return now
    },
    reload,
    close: () => clearInterval(timer),
  }
}
