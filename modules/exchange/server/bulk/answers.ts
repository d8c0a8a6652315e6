import { handlers, type BoundRoute } from '@lianxin/platform/http'
import { bulkRoutes } from '../../contract/bulk/routes.ts'
import type { ExchangeState } from '../deps.ts'
import { staffIn } from '../staff-in.ts'
import { beginExport, readExport } from './begin-export.ts'
import { objectsFor } from './objects.ts'

/** Taking out in bulk, for programs of whoever may. */
export const bulkAnswers = (state: ExchangeState): BoundRoute[] =>
  handlers(bulkRoutes, {
    listExports: async (_, { actor }) => ({
      objects: objectsFor(state, actor).map(({ name, zh, en, columns }) => ({
        name,
        called: { zh, en },
        columns: [...columns],
      })),
    }),
    async beginExport(input, { actor }) {
      const { object, ticket, until } = await beginExport(state, staffIn(actor), input)
      return { ticket, until, columns: [...object.columns] }
    },
    async readExport(input, { actor }) {
      const { rows, next } = await readExport(state, staffIn(actor), input)
      return { rows: rows.map(({ values }) => ({ ...values })), next }
    },
  })
