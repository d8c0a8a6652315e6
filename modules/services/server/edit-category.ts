import type { Staff } from '@lianxin/platform/auth'
import { Refusal } from '@lianxin/platform/http'
import { standsAt } from '@lianxin/people/contract'
import { levelOf } from '@lianxin/places/contract'
import type { Category } from '../contract/category.ts'
import type { EditCategory, EditGroup } from '../contract/schemas.ts'
import type { ServicesState } from './deps.ts'
import { nextVersion } from './next-version.ts'
import { q } from './store.ts'

/** Refuses who keeps a part of the city only: every case of the city is judged by the one catalogue. */
export function cityAdministrator(staff: Staff): void {
  if (levelOf(staff.post.place) !== 'city') throw new Refusal('city_only')
}

function check({ groups, get }: ServicesState['catalogue']['now'], one: Category): void {
  if (!groups.some((group) => group.code === one.code.slice(0, 2)))
    throw new Refusal('category_heading', { field: 'code' })
  // At a village the committee answers, at a grid the grid itself: the department is the line it follows.
  const asked = one.level === 'village' || one.level === 'grid' || one.level === 'micro' ? 'township' : one.level
  if (!standsAt(one.department, asked)) throw new Refusal('department_not_here', { field: 'department' })
  if (one.retired && !one.successor) throw new Refusal('successor_needed', { field: 'successor' })
  const heir = one.successor ? get(one.successor) : undefined
  if (one.successor && (!heir || heir.retired || heir.code === one.code))
    throw new Refusal('successor_unknown', { field: 'successor' })
}

/** 修改类别: the catalogue's next version, in which one category reads anew. Open cases keep the version they were judged by. */
export async function editCategory(
  state: ServicesState,
  staff: Staff,
  input: EditCategory & { code: string },
): Promise<{ version: number; category: Category }> {
  cityAdministrator(staff)
  const category: Category = { ...input.category, code: input.code }
  check(state.catalogue.now, category)
  const version = await nextVersion(state, staff, input, {
    act: 'services.edit_category',
    body: { code: category.code, category: JSON.stringify(category) },
    rows: (version) => [
      q.insertInto('services.category').values({ code: category.code, version, body: JSON.stringify(category) }),
    ],
  })
  return { version, category }
}

/** 新增大类: a heading of two digits, or another name for one. It is a version of the catalogue like any change. */
export async function editGroup(
  state: ServicesState,
  staff: Staff,
  input: EditGroup & { code: string },
): Promise<{ version: number }> {
  cityAdministrator(staff)
  const { code, name } = input
  const row = { code, name_zh: name.zh, name_en: name.en }
  const version = await nextVersion(state, staff, input, {
    act: 'services.edit_heading',
    body: { code, zh: name.zh, en: name.en },
    rows: () => [
      q
        .insertInto('services.category_group')
        .values(row)
        .onConflict((one) => one.column('code').doUpdateSet({ name_zh: row.name_zh, name_en: row.name_en })),
    ],
  })
  return { version }
}
