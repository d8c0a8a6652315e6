import { route } from '@lianxin/platform/http'
import { CommitParty, PartyFile, PartyReport } from './party.ts'

export const partyRoutes = {
  checkParty: route({
    method: 'POST',
    path: '/api/party/check',
    summary: '核对党组织与党员名单，不写入',
    power: 'people.manage',
    body: PartyFile,
    reply: PartyReport,
    refusals: ['roster_unreadable'],
  }),
  commitParty: route({
    method: 'POST',
    path: '/api/party',
    summary: '导入党组织与党员名单，全部写入或一行不写',
    power: 'people.manage',
    body: CommitParty,
    reply: PartyReport,
    refusals: ['roster_unreadable'],
  }),
}
