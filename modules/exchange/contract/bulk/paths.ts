/** Pages of taking out in bulk. Free of zod. */
export const bulkPaths = { exports: () => '/console/exports' } as const
