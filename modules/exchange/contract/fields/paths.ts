/** Pages of the catalogue of fields. Free of zod. */
export const fieldPaths = {
  list: () => '/console/fields',
  csv: () => '/console/fields.csv',
} as const
