import type { Staff } from '@lianxin/platform/auth'
import type { MainObject } from '@lianxin/platform/objects'
import type { BulkFormat } from '../../contract/bulk/formats.ts'
import type { ExchangeState } from '../deps.ts'
import { noteExport, lotFor } from './begin-export.ts'
import { exportToFile } from './export-to-file.ts'

interface Asked {
  readonly object: MainObject
  readonly format: BulkFormat
  readonly file: string
  readonly from: string | undefined
  readonly why: string
  readonly actId: string
}

/** An object into a file, by whoever runs the machine: journalled, masked and resumed like any other. Returns the rows. */
export async function exportAll(state: ExchangeState, who: Staff, asked: Asked): Promise<number> {
  const { object, format, file, from, why, actId } = asked
  await noteExport(state, who, { object: object.name, why, actId })
  return exportToFile({
    file,
    object: object.name,
    format,
    title: object.zh,
    columns: object.columns,
    from,
    next: (cursor) => lotFor(state, who, object, cursor),
  })
}
