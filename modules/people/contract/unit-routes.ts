import { z } from 'zod'
import { route } from '@lianxin/platform/http'
import { PlaceField, UnitIdField } from './fields.ts'
import { RosterFile } from './roster.ts'
import { CommitUnits, UnitsReport } from './units-import.ts'
import { CloseUnit, CreateUnit, DutyView, EditUnit, ListUnits, OnDuty, SetDuty, SetPlatform, Unit } from './unit.ts'

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
  editUnit: route({
    method: 'PUT',
    path: '/api/units/{id}',
    summary: '修改单位的名称、电话、办公地点',
    power: 'people.manage',
    params: OneUnit,
    body: EditUnit.omit({ id: true }),
    reply: Unit,
    refusals: ['unit_not_found', 'unit_closed', 'outside_your_place'],
  }),
  closeUnit: route({
    method: 'POST',
    path: '/api/units/{id}/close',
    summary: '撤销单位，由承接单位接续',
    power: 'people.manage',
    params: OneUnit,
    body: CloseUnit.omit({ id: true }),
    reply: Unit,
    refusals: ['unit_not_found', 'unit_closed', 'successor_wrong', 'day_past', 'outside_your_place'],
  }),
  checkUnits: route({
    method: 'POST',
    path: '/api/units/check',
    summary: '核对单位名录，不写入',
    power: 'people.manage',
    body: RosterFile,
    reply: UnitsReport,
    refusals: ['roster_unreadable'],
  }),
  commitUnits: route({
    method: 'POST',
    path: '/api/units/import',
    summary: '导入单位名录，全部写入或一行不写',
    power: 'people.manage',
    body: CommitUnits,
    reply: UnitsReport,
    refusals: ['roster_unreadable', 'unit_taken'],
  }),
  setPlatform: route({
    method: 'POST',
    path: '/api/towns/{place}/platforms',
    summary: '把单位编入镇街四个平台之一，或移出',
    power: 'people.manage',
    params: z.object({ place: PlaceField }),
    body: SetPlatform.omit({ place: true }),
    reply: Unit,
    refusals: ['unit_not_found', 'platform_of_town', 'platform_unit_wrong', 'outside_your_place'],
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
