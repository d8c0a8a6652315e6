import { randomUUID } from 'node:crypto'
import type { Clock } from '../../clock/index.ts'
import type { Db } from '../../db/index.ts'
import { countyOf, kinds, type Id, type IdSource, type PlaceCode } from '../../ids/index.ts'
import { everywhere } from '../county-scope.ts'
import { canonical } from '../entry-text.ts'
import { firstEntry, insertEntries } from '../insert-entries.ts'
import { actorId, actorName } from '../record.ts'
import { lookRows, type Look } from './look-row.ts'

/** Where looks that are no act of their own are written down: a case that was opened, a file, a page that was refused. */
export interface LookBook {
  /**
   * Writes a look down and answers when it is durable: what cannot be written down is not shown. The same person at the
   * same thing within half an hour is one look. Of whom the data is, is looked up where the caller does not know it.
   */
  write(look: Look): Promise<void>
}

/** Whose data a subject holds, and where it lies; undefined for what is nobody's, or not there. */
type Whose = (subject: Id) => Promise<{ readonly person: Id | null; readonly place: PlaceCode } | undefined>

export interface LookBookDeps {
  readonly db: Db
  readonly ids: IdSource
  readonly clock: Clock
  readonly whose: Whose
}

/** One sitting, in milliseconds. */
const SITTING = 30 * 60_000
const MOST_SITTINGS = 50_000
const BATCH = 64

type Dated = Look & { readonly entry: ReturnType<typeof firstEntry> }

/**
 * Looks that come together share one commit: while one batch is being written the next gathers, without a timer.
 * Each is an object of its own in the journal, so that whoever only reads locks nothing.
 */
export function lookBook(deps: LookBookDeps): LookBook {
  const { db, clock } = deps
  const sittings = new Map<string, { readonly until: number; readonly done: Promise<void> }>()
  let gathering: Dated[] = []
  let next: Promise<void> | undefined
  let writing: Promise<void> = Promise.resolve()

  async function flush(): Promise<void> {
    const batch = gathering
    ;[gathering, next] = [[], undefined]
    for (let i = 0; i < batch.length; i += BATCH) {
      const some = batch.slice(i, i + BATCH)
      await db.write(everywhere, ...insertEntries(some.map(({ entry }) => entry)), ...lookRows(some))
    }
  }

  async function add(look: Look): Promise<void> {
    gathering.push(await dated(deps, look))
    next ??= writing.then(flush, flush)
    writing = next
    await next
  }

  return {
    write(look) {
      const now = clock.now().epochMilliseconds
      if (look.kind === 'print' || look.kind === 'export') return add(look)
      const key = `${look.kind}:${actorId(look.actor)}:${look.subject ?? look.what ?? ''}`
      const sitting = sittings.get(key)
      if (sitting && sitting.until > now) return sitting.done
      if (sittings.size >= MOST_SITTINGS) sittings.clear()
      const done = add(look).catch((error: unknown) => {
        sittings.delete(key)
        throw error
      })
      sittings.set(key, { until: now + SITTING, done })
      return done
    },
  }
}

/** A look with the entry that stands for it. A resident's own look at their own data is none. */
async function dated({ ids, clock, whose }: LookBookDeps, look: Look): Promise<Dated> {
  const { actor, subject, kind } = look
  const found = subject && (await whose(subject))
  if (actor.kind !== 'staff' && actor.kind !== 'resident') throw new Error('only a person looks')
  const home = actor.kind === 'staff' ? actor.post.place : (`${actor.county}`.padEnd(18, '0') as PlaceCode)
  const place = found?.place ?? home
  const county = countyOf(found && subject ? subject : place)
  const person = look.person ?? found?.person ?? null
  const entry = firstEntry({
    county,
    object: await ids.next(county, kinds.look),
    act: `looks.${kind}`,
    act_id: randomUUID(),
    actor: actorId(actor),
    actor_name: actorName(actor),
    place,
    at: clock.now(),
    why: null,
    body: canonical({ subject, person, what: look.what, ...(actor.kind === 'staff' ? { post: actor.post.id } : {}) }),
  })
  return { ...look, person, entry }
}
