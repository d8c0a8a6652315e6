import { z } from 'zod'
import { route } from '@lianxin/platform/http'
import { MemberIdField, PlaceField } from './fields.ts'
import { OwnDetails, SetOwnDetails } from './own-details.ts'
import { GridPeople, IdentityState, ShowIdentity, ShowOwn, WithdrawIdentity } from './person.ts'
import { CommitRoster, RosterFile, RosterReport } from './roster.ts'

const OnePerson = z.object({ id: MemberIdField })

export const personRoutes = {
  gridPeople: route({
    method: 'GET',
    path: '/api/grids/{place}/people',
    summary: '网格公示牌上的人',
    power: 'public',
    params: z.object({ place: PlaceField }),
    reply: GridPeople,
    refusals: ['place_unknown'],
  }),
  showIdentity: route({
    method: 'POST',
    path: '/api/members/{id}/show',
    summary: '亮身份（须本人同意）',
    power: 'people.consent',
    params: OnePerson,
    body: ShowIdentity.omit({ id: true }),
    reply: z.object({ id: MemberIdField, shown: z.boolean() }),
    refusals: ['person_not_found', 'outside_your_place'],
  }),
  withdrawIdentity: route({
    method: 'POST',
    path: '/api/members/{id}/withdraw',
    summary: '撤回亮身份的同意',
    power: 'people.consent',
    params: OnePerson,
    body: WithdrawIdentity.omit({ id: true }),
    reply: z.object({ id: MemberIdField, shown: z.boolean() }),
    refusals: ['person_not_found', 'outside_your_place'],
  }),
  ownDetails: route({
    method: 'GET',
    path: '/api/me/details',
    summary: '居民本人的称呼与居住地',
    power: 'resident',
    reply: OwnDetails,
    refusals: ['person_not_found'],
  }),
  setOwnDetails: route({
    method: 'PUT',
    path: '/api/me/details',
    summary: '修改本人的称呼与居住地',
    power: 'resident',
    body: SetOwnDetails,
    reply: OwnDetails,
    refusals: ['person_not_found', 'home_unknown'],
  }),
  ownIdentities: route({
    method: 'GET',
    path: '/api/me/identities',
    summary: '我的身份：公开没有',
    power: 'staff',
    reply: z.array(IdentityState),
    refusals: [],
  }),
  showOwnIdentity: route({
    method: 'POST',
    path: '/api/me/identities/{id}/show',
    summary: '本人同意亮身份',
    power: 'staff',
    params: OnePerson,
    body: ShowOwn.omit({ id: true }),
    reply: z.object({ id: MemberIdField, shown: z.boolean() }),
    refusals: ['person_not_found'],
  }),
  withdrawOwnIdentity: route({
    method: 'POST',
    path: '/api/me/identities/{id}/withdraw',
    summary: '本人撤回亮身份的同意',
    power: 'staff',
    params: OnePerson,
    body: WithdrawIdentity.omit({ id: true }),
    reply: z.object({ id: MemberIdField, shown: z.boolean() }),
    refusals: ['person_not_found'],
  }),
  checkRoster: route({
    method: 'POST',
    path: '/api/roster/check',
    summary: '核对花名册，不写入',
    power: 'people.manage',
    body: RosterFile,
    reply: RosterReport,
    refusals: ['roster_unreadable'],
  }),
  commitRoster: route({
    method: 'POST',
    path: '/api/roster',
    summary: '导入花名册，全部写入或一行不写',
    power: 'people.manage',
    body: CommitRoster,
    reply: RosterReport,
    refusals: ['roster_unreadable'],
  }),
}
