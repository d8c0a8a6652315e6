import { handlers, type BoundRoute } from '@lianxin/platform/http'
import { fieldRoutes } from '../../contract/fields/routes.ts'
import { findFields, type FieldEntry } from '../../rules/fields/catalogue.ts'
import type { ExchangeState } from '../deps.ts'
import { readCatalogue } from './catalogue.read.ts'

const out = (one: FieldEntry) => ({
  ...one,
  columns: [...one.columns],
  purposes: [...one.purposes],
  uses: [...one.uses],
})

/** The catalogue of fields for programs. */
export const fieldAnswers = (state: ExchangeState): BoundRoute[] =>
  handlers(fieldRoutes, {
    listFields: async ({ q, room }) => ({ fields: findFields(await readCatalogue(state), q, room).map(out) }),
  })
