/** Scripts of this room's pages, by their paths in the repository; hand them to the view as `islands`. */
export const islands = {
  report: 'modules/cases/web/report/report.entry.tsx',
  receipt: 'modules/cases/web/receipt/receipt.entry.tsx',
  desk: 'modules/cases/web/desk/desk.entry.tsx',
} as const
