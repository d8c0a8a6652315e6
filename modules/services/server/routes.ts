import type { Staff } from '@lianxin/platform/auth'
import { handlers, Refusal, type BoundRoute, type RequestContext } from '@lianxin/platform/http'
import { servicesRoutes } from '../contract/routes.ts'
import { readCalendar } from './calendar.read.ts'
import type { ServicesState } from './deps.ts'
import { editCategory, editGroup } from './edit-category.ts'
import { openCalendar } from './open-calendar.ts'
import { setDays, setHours } from './set-calendar.ts'
import { readVersions } from './versions.read.ts'

const staffOf = ({ actor }: RequestContext): Staff => {
  if (actor.kind !== 'staff') throw new Refusal('not_found')
  return actor
}

/** Binds the room's routes. */
export function boundRoutes(state: ServicesState): BoundRoute[] {
  const { catalogue } = state
  return handlers(servicesRoutes, {
    listCategories: async () => {
      const { version, groups, categories } = catalogue.now
      // The reply's type is mutable, the catalogue's is not; it is only written out.
      return structuredClone({ version, groups, categories }) as never
    },
    suggestCategory: async ({ text }, { lang }) => {
      const found = catalogue.now.suggest(text)
      return {
        suggestions: found.map((one) => ({
          ...one,
          words: [...one.words],
          name: catalogue.now.get(one.code)?.name[lang] ?? one.code,
        })),
        note: found.some((one) => one.sure) ? null : lang === 'zh' ? '请人工判断' : 'A person should decide',
      }
    },
    listCategoryVersions: async ({ code }) => {
      const versions = await readVersions(state.db, code)
      if (versions.length === 0) throw new Refusal('category_not_found')
      return versions
    },
    editCategory: async (input, ctx) => (await editCategory(state, staffOf(ctx), input)) as never,
    editGroup: (input, ctx) => editGroup(state, staffOf(ctx), input),
    getCalendar: ({ year, place }) => readCalendar(state, year, place),
    openCalendar: (input, ctx) => openCalendar(state, staffOf(ctx), input),
    setDays: (input, ctx) => setDays(state, staffOf(ctx), input),
    setHours: (input, ctx) => setHours(state, staffOf(ctx), input),
  })
}
