import { sql } from 'kysely'
import { raw, type Db } from '@lianxin/platform/db'
import type { Catalogue, Category, CategoryCode, CategoryField } from '../contract/category.ts'
import { suggester, type Suggest } from '../rules/suggest.ts'
import { q } from './store.ts'

/** The catalogue in force, with what is asked of it for every report. */
export interface CatalogueNow extends Catalogue {
  get(code: CategoryCode): Category | undefined
  /** The category a code stands for today: itself, or whichever took its place; undefined when none does. */
  inForce(code: CategoryCode): Category | undefined
  readonly suggest: Suggest
}

export interface LiveCatalogue {
  readonly now: CatalogueNow
  reload(): Promise<void>
  close(): void
}

const EVERY_SECONDS = 10

function held(one: Catalogue): CatalogueNow {
  const byCode = new Map(one.categories.map((category) => [category.code, category]))
  let ready: Suggest | undefined
  return {
    ...one,
    get: (code) => byCode.get(code),
    inForce: (code) => inForce(byCode, code),
    suggest: (text, count) => (ready ??= suggester(one.categories))(text, count),
  }
}

/** Follows successors; a ring of them, which two edits could make, ends where it began. */
function inForce(byCode: ReadonlyMap<CategoryCode, Category>, code: CategoryCode): Category | undefined {
  const seen = new Set<CategoryCode>()
  let one = byCode.get(code)
  while (one?.retired && one.successor && !seen.has(one.code)) {
    seen.add(one.code)
    one = byCode.get(one.successor)
  }
  return one?.retired ? undefined : one
}

/** A row as some version wrote it: the first could not name a successor, and asked every detail in words. */
type KeptCategory = Omit<Category, 'successor' | 'fields'> &
  Partial<Pick<Category, 'successor'>> & {
    readonly fields: readonly (Pick<CategoryField, 'name' | 'label'> & Partial<CategoryField>)[]
  }

const categoryOf = (body: KeptCategory): Category => ({
  ...body,
  successor: body.successor ?? null,
  fields: body.fields.map((one) => ({ kind: 'text', options: [], required: false, ...one })),
})

/** The catalogue as it stood at a version. */
export async function readCatalogue(db: Db, version?: number): Promise<Catalogue> {
  const upTo = version ?? 2_147_483_647
  const [rows, groups, [head]] = await db.read(
    { as: 'public' },
    raw<{ body: KeptCategory }>(sql`
      select distinct on (c.code) c.body from services.category c where c.version <= ${upTo} order by c.code, c.version desc`),
    q.selectFrom('services.category_group').selectAll().orderBy('code'),
    q
      .selectFrom('services.catalogue')
      .select('version')
      .where('version', '<=', upTo)
      .orderBy('version', 'desc')
      .limit(1),
  )
  return {
    version: head?.version ?? 0,
    groups: groups.map((one) => ({ code: one.code, name: { zh: one.name_zh, en: one.name_en } })),
    categories: rows.map(({ body }) => categoryOf(body)),
  }
}

/** Keeps the catalogue; read again after a change here, and soon after a change in another process. */
export function liveCatalogue(db: Db, log: (error: unknown) => void = () => undefined): LiveCatalogue {
  let now = held({ version: 0, groups: [], categories: [] })
  const reload = async () => {
    now = held(await readCatalogue(db))
  }
  const look = async () => {
    const [[last]] = await db.read(
      { as: 'public' },
      q.selectFrom('services.catalogue').select('version').orderBy('version', 'desc').limit(1),
    )
    if (last && last.version !== now.version) await reload()
  }
  const timer = setInterval(() => void look().catch(log), EVERY_SECONDS * 1000)
  timer.unref()
  return {
    get now() {
      return now
    },
    reload,
    close: () => clearInterval(timer),
  }
}
