import type { Db } from '@lianxin/platform/db'
import type { AuthorityVersion } from '../../contract/authority.ts'
import type { SettlingLevel } from '../../rules/authority.ts'
import { q } from '../store.ts'

/** Every version of one line, newest first: who changed it, when and why. */
export async function readAuthorityVersions(db: Db, category: string): Promise<AuthorityVersion[]> {
  const [rows] = await db.read(
    { as: 'public' },
    q
      .selectFrom('services.authority_line as l')
      .innerJoin('services.authority as a', 'a.version', 'l.version')
      .select(['l.version', 'l.levels', 'l.remit', 'a.at', 'a.by_name', 'a.why'])
      .where('l.category', '=', category)
      .orderBy('l.version', 'desc'),
  )
  return rows.map(({ version, levels, remit, at, by_name: by, why }) => ({
    version,
    levels: levels as SettlingLevel[],
    remit,
    at: at.toString(),
    by,
    why,
  }))
}
