import { z } from 'zod'
import { route } from '@lianxin/platform/http'
import { CaseView } from './case-view.ts'
import { Heaps, HeapsQuery } from './heaps.ts'
import { Queue, QueueQuery } from './queue.ts'
import { CaseIdField } from './schemas.ts'

/** What staff read. */
export const deskRoutes = {
  listQueue: route({
    method: 'GET',
    path: '/api/cases',
    summary: '待办',
    power: 'cases.read',
    query: QueueQuery,
    reply: Queue,
    refusals: [],
  }),
  listHeaps: route({
    method: 'GET',
    path: '/api/cases/heaps',
    summary: '地图上的待办：按地方归堆',
    power: 'cases.read',
    query: HeapsQuery,
    reply: Heaps,
    refusals: [],
  }),
  getCase: route({
    method: 'GET',
    path: '/api/cases/{id}',
    summary: '一件诉求和现在能办的事',
    power: 'cases.read',
    params: z.object({ id: CaseIdField }),
    reply: CaseView,
    refusals: ['case_not_found'],
  }),
}
