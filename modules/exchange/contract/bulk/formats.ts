/** Forms in which objects are taken out (批量导出). Free of zod. */
export const bulkFormats = {
  csv: { mime: 'text/csv; charset=utf-8' },
  xlsx: { mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  jsonl: { mime: 'application/x-ndjson; charset=utf-8' },
  geojson: { mime: 'application/geo+json; charset=utf-8' },
} as const

export type BulkFormat = keyof typeof bulkFormats
export const bulkFormatNames = Object.keys(bulkFormats) as BulkFormat[]
export const isBulkFormat = (name: string): name is BulkFormat => Object.hasOwn(bulkFormats, name)
