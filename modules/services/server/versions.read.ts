import type { Db } from '@lianxin/platform/db'
import type { Category } from '../contract/category.ts'
import type { CategoryVersion } from '../contract/schemas.ts'
import { q } from './store.ts'

function changes(before: Category | undefined, after: Category): string[] {
  if (!before) return []
  return (Object.keys(after) as (keyof Category)[]).filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  )
}

/** Every version of one category, newest first: who changed what, when and why. */
export async function readVersions(db: Db, code: string): Promise<CategoryVersion[]> {
  const [rows] = await db.read(
    { as: 'public' },
    q
      .selectFrom('services.category')
      .innerJoin('services.catalogue', 'services.catalogue.version', 'services.category.version')
      .select([
        'services.category.version',
        'services.category.body',
        'services.catalogue.at',
        'services.catalogue.by_name',
        'services.catalogue.why',
      ])
      .where('services.category.code', '=', code)
      .orderBy('services.category.version'),
  )
  return rows
    .map((row, i) => ({
      version: row.version,
      at: row.at.toString(),
      by: row.by_name,
      why: row.why,
      changed: changes(rows[i - 1]?.body as unknown as Category | undefined, row.body as unknown as Category),
    }))
    .reverse()
}
