import type { Db } from '@lianxin/platform/db'
import type { PlaceCode, UnitId } from '../contract/ids.ts'
import type { Platform } from '../contract/platforms.ts'
import type { UnitKind } from '../contract/unit-kinds.ts'
import { unitDirectory, type UnitDirectory } from '../rules/unit-directory.ts'
import { q } from './store.ts'

/** The directory of units held in memory, read again after a change here and now and then for changes elsewhere. */
export interface LiveDirectory {
  /** The units as last read. */
  readonly now: UnitDirectory
  reload(): Promise<void>
  close(): void
}

const EVERY_SECONDS = 30

async function readUnits(db: Db): Promise<UnitDirectory> {
  const [units, members] = await db.read(
    { as: 'auth' },
    q
      .selectFrom('people.unit')
      .select(['id', 'kind', 'name', 'place', 'parent', 'phone'])
      .where('closed_at', 'is', null)
      .orderBy('id'),
    q.selectFrom('people.platform_member').select(['unit', 'platform']).orderBy('place'),
  )
  const platformOf = new Map(members.map((one) => [one.unit, one.platform as Platform]))
  return unitDirectory(
    units.map((row) => ({
      id: row.id as UnitId,
      kind: row.kind as UnitKind,
      name: row.name,
      place: row.place as PlaceCode,
      parent: row.parent as UnitId | null,
      platform: platformOf.get(row.id) ?? null,
      phone: row.phone,
    })),
  )
}

/** Keeps the directory; empty until it is first loaded, and as it was while the database is away. */
export function liveDirectory(db: Db, onError: (error: unknown) => void = () => undefined): LiveDirectory {
  let now = unitDirectory([])
  const reload = async () => {
    now = await readUnits(db)
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
