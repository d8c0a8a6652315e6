import type { Db } from '@lianxin/platform/db'
import type { County } from '@lianxin/platform/ids'
import type { Message } from '../../rules/text/features.ts'
import { unpackModel } from '../../rules/text/pack-model.ts'
import { openClassifier, type TextModel } from '../../rules/text/text-model.ts'
import { q } from '../store.ts'

/** A model ready to tell. */
export interface ModelInForce {
  readonly version: number
  readonly model: TextModel
  readonly floor: number
  readonly chances: (message: Message) => Float64Array
}

export interface LiveModel {
  /** Undefined until something was learned. */
  readonly now: ModelInForce | undefined
  reload(): Promise<void>
  close(): void
}

const EVERY_SECONDS = 120

/** Keeps the newest model that was taken in memory, read again when there is a newer one. */
export function liveModel(db: Db, city: County, log: (error: unknown) => void = () => undefined): LiveModel {
  let now: ModelInForce | undefined
  const newest = () =>
    q
      .selectFrom('insight.category_model')
      .where('county', '=', city)
      .where('packed', 'is not', null)
      .orderBy('version', 'desc')
      .limit(1)
  const reload = async () => {
    const [[last]] = await db.read({ as: 'intake' }, newest().select('version'))
    if (!last || last.version === now?.version) return
    const [[row]] = await db.read({ as: 'intake' }, newest().select(['version', 'floor', 'packed']))
    if (!row?.packed) return
    const model = unpackModel(row.packed)
    now = { version: row.version, model, floor: row.floor ?? Number.POSITIVE_INFINITY, chances: openClassifier(model) }
  }
  const timer = setInterval(() => void reload().catch(log), EVERY_SECONDS * 1000)
  timer.unref()
  return {
    get now() {
      return now
    },
    reload,
    close: () => clearInterval(timer),
  }
}
