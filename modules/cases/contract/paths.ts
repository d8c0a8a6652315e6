import type { CaseId } from './ids.ts'

/** Pages of this room, one table. */
export const paths = {
  report: () => '/report',
  receipt: (id: CaseId) => `/my/${id}/receipt`,
  my: {
    list: () => '/my',
    show: (id: CaseId) => `/my/${id}`,
    rate: (id: CaseId) => `/my/${id}/rate`,
    act: (id: CaseId, act: string) => `/my/${id}/do/${act}`,
  },
  suspended: () => '/suspended',
  matters: () => '/matters',
  matter: (id: CaseId) => `/matters/${id}`,
  answered: (grid: string) => `/grid/${grid}/answered`,
  track: () => '/track',
  desk: {
    queue: () => '/console/cases',
    show: (id: CaseId) => `/console/cases/${id}`,
    newReport: () => '/console/report',
    templates: () => '/console/templates',
    removeTemplate: (id: string) => `/console/templates/${id}/remove`,
    bulk: () => '/console/bulk',
    runBulk: () => '/console/bulk/run',
    print: (id: CaseId) => `/console/cases/${id}/print`,
    map: () => '/console/map',
    heaps: () => '/api/cases/heaps',
    views: () => '/console/views',
    removeView: (id: string) => `/console/views/${id}/remove`,
    viewCounts: () => '/console/views/counts',
  },
  handOver: () => '/console/cases-hand-over',
  import: () => '/console/cases-import',
  rules: () => '/console/rules',
  ruleDraft: () => '/console/rules/draft',
  dryRun: (id: string) => `/console/rules/runs/${id}`,
  dryRunCases: (id: string, pair: number) => `/console/rules/runs/${id}/${pair}`,
} as const
