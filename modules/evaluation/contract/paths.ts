import type { Id } from '@lianxin/platform/ids'

/** Pages of this room, one table. */
export const paths = {
  public: () => '/evaluation',
  figures: () => '/console/evaluation',
  callbacks: () => '/console/evaluation/callbacks',
  callback: (id: Id) => `/console/evaluation/callbacks/${id}`,
  paper: (id: Id) => `/console/evaluation/callbacks/${id}/paper`,
  samples: () => '/console/evaluation/samples',
  findings: () => '/console/evaluation/signals',
  ratings: () => '/console/evaluation/ratings',
  pleas: () => '/console/evaluation/pleas',
  newPlea: () => '/console/evaluation/pleas/new',
  plea: (id: Id) => `/console/evaluation/pleas/${id}`,
  panel: () => '/console/evaluation/panel',
  exclusions: () => '/evaluation/exclusions',
  schemes: () => '/console/evaluation/schemes',
  newScheme: () => '/console/evaluation/schemes/new',
  scheme: (id: Id) => `/console/evaluation/schemes/${id}`,
  changeScheme: (id: Id) => `/console/evaluation/schemes/${id}/change`,
  sheet: (id: Id) => `/console/evaluation/schemes/${id}/sheet`,
  evidence: (id: Id) => `/console/evaluation/evidence/${id}`,
  sheetFile: (id: Id, as: 'xlsx' | 'pdf' | 'json') => `/console/evaluation/schemes/${id}/sheet.${as}`,
  cases: () => '/console/evaluation/cases',
  periods: () => '/console/evaluation/periods',
  period: (id: Id) => `/console/evaluation/periods/${id}`,
  periodCases: (id: Id) => `/console/evaluation/periods/${id}/cases`,
} as const
