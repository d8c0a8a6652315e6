import { platformPersonal } from '@lianxin/platform/personal'
import { fieldNames } from '../../contract/fields/names.ts'
import { tableNames } from '../../contract/fields/tables.ts'
import { catalogueOf, type CatalogueParts, type FieldEntry } from '../../rules/fields/catalogue.ts'
import type { ExchangeState } from '../deps.ts'
import { usesIn } from './field-uses.ts'
import { readColumns } from './read-columns.ts'

type Knows = Pick<ExchangeState, 'db' | 'rooms'>

/** What the catalogue is made of: the columns of the database, the contracts, the register of personal data. */
export async function catalogueParts({ db, rooms }: Knows): Promise<CatalogueParts> {
  const all = rooms()
  return {
    columns: await readColumns(db),
    personal: [...all.flatMap((room) => room.personal ?? []), ...platformPersonal].flatMap((table) => table.fields),
    uses: usesIn(all),
    fieldNames,
    tableNames,
  }
}

const kept = new WeakMap<object, Promise<FieldEntry[]>>()

/** The catalogue of fields. A process reads it once: neither columns nor contracts change while it runs. */
export function readCatalogue(state: Knows): Promise<FieldEntry[]> {
  const known = kept.get(state.db)
  if (known) return known
  const read = catalogueParts(state).then(catalogueOf)
  kept.set(state.db, read)
  // What could not be read is asked for again.
  read.catch(() => kept.delete(state.db))
  return read
}
