import type { Db } from '@lianxin/platform/db'
import type { Border } from '../../rules/locate/footprints.ts'
import { locatorIndex, locatorOn, type LocatorIndex } from '../../rules/locate/locator.ts'
import { placeBook, type PlaceBook } from './place-book.ts'
import { readBorders, readPlaces, readRevisions, type Revisions } from './read-places.ts'
import { findIndex } from './stored-locator.ts'

/** The book in force. Swapped as a whole when places or borders changed, here or in another process. */
export interface LiveBook {
  readonly now: PlaceBook
  /** What the present book finds points with. */
  readonly index: LocatorIndex
  /** Reads again what changed; called after a change here, and by a timer for changes elsewhere. */
  reload(): Promise<void>
  close(): void
}

const EVERY_SECONDS = 10

/** Keeps the book; empty until it is first loaded, and as it was while the database is away. */
export function liveBook(db: Db, onError: (error: unknown) => void = () => undefined): LiveBook {
  let borders: readonly Border[] = []
  let index = locatorIndex(borders)
  let locator = locatorOn(index)
  let now = placeBook({ places: [], successions: [], revisions: new Map(), borders, locator })

  const readAll = async (): Promise<void> => {
    // Revisions first: a change that comes between is then read once more, never missed.
    const revisions = await readRevisions(db)
    if (same(revisions, now.revisions)) return
    const redrawn = !sameBorders(revisions, now.revisions)
    const [{ places, successions }, read, kept] = await Promise.all([
      readPlaces(db),
      redrawn ? readBorders(db) : borders,
      redrawn ? findIndex(db, revisions) : undefined,
    ])
    if (redrawn) {
      borders = read
      index = kept ?? locatorIndex(read)
      locator = locatorOn(index)
    }
    now = placeBook({ places, successions, revisions, borders, locator })
  }
  let reading: Promise<void> = Promise.resolve()
  const reload = (): Promise<void> => (reading = reading.catch(() => undefined).then(readAll))
  const timer = setInterval(() => void reload().catch(onError), EVERY_SECONDS * 1000)
  timer.unref()
  return {
    get now() {
      return now
    },
    get index() {
      return index
    },
    reload,
    close: () => clearInterval(timer),
  }
}

const same = (a: Revisions, b: Revisions): boolean =>
  a.size === b.size && [...a].every(([county, { revision }]) => b.get(county)?.revision === revision)
const sameBorders = (a: Revisions, b: Revisions): boolean =>
  a.size === b.size && [...a].every(([county, { boundary }]) => b.get(county)?.boundary === boundary)
