/** Scripts and styles of this room's pages, by their paths in the repository; a view takes them as its `islands`. */
export const islands = {
  report: ['modules/cases/web/report/report.entry.css', 'modules/cases/web/report/report.entry.tsx'],
  request: ['modules/cases/web/request/request.entry.css', 'modules/cases/web/request/request.entry.ts'],
  receipt: ['modules/cases/web/receipt/receipt.entry.css', 'modules/cases/web/receipt/receipt.entry.tsx'],
  bulk: ['modules/cases/web/bulk/bulk.entry.css', 'modules/cases/web/bulk/bulk.entry.tsx'],
  print: ['modules/cases/web/print/print.entry.css', 'modules/cases/web/print/print.entry.tsx'],
  desk: ['modules/cases/web/desk/desk.entry.css', 'modules/cases/web/desk/desk.entry.tsx'],
} as const
