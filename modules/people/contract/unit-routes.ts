import { z } from 'zod'
import { route } from '@lianxin/platform/http'
import { UnitIdField } from './fields.ts'
import { CreateUnit, DutyView, ListUnits, OnDuty, SetDuty, Unit } from './unit.ts'

const OneUnit = z.object({ id: UnitIdField })

export const unitRoutes = {
  listUnits: route({
    method: 'GET',
    path: '/api/units',
    summary: '单位名录',
    power: 'staff',
    query: ListUnits,
    reply: z.array(Unit),
    refusals: [],
  }),
  showUnit: route({
    method: 'GET',
    path: '/api/units/{id}',
    summary: '一个单位',
    power: 'staff',
    params: OneUnit,
    reply: Unit,
    refusals: ['unit_not_found'],
  }),
  createUnit: route({
    method: 'POST',
    path: '/api/units',
    summary: '设立单位',
    power: 'people.manage',
    body: CreateUnit,
    reply: Unit,
    refusals: ['place_unknown', 'unit_kind_not_here', 'unit_taken', 'unit_not_found', 'outside_your_place'],
  }),
  showDuty: route({
    method: 'GET',
    path: '/api/units/{id}/duty',
    summary: '值班表',
    power: 'staff',
    params: OneUnit,
    reply: z.array(DutyView),
    refusals: ['unit_not_found'],
  }),
  setDuty: route({
    method: 'PUT',
    path: '/api/units/{id}/duty',
    summary: '排定值班',
    power: 'people.duty',
    params: OneUnit,
    body: SetDuty.omit({ id: true }),
    reply: z.array(DutyView),
    refusals: ['unit_not_found', 'not_on_staff', 'dates_crossed', 'outside_your_place'],
  }),
  onDuty: route({
    method: 'GET',
    path: '/api/units/{id}/on-duty',
    summary: '此刻谁值班',
    power: 'staff',
    params: OneUnit,
    reply: OnDuty,
    refusals: ['unit_not_found', 'nobody_on_duty'],
  }),
}
