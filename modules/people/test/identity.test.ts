import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  aBranch,
  anAccount,
  aPerson,
  aPhone,
  aPost,
  aUnit,
  peopleUnderTest,
  type PeopleUnderTest,
} from '../testing/index.ts'

let t: PeopleUnderTest
let clerk: { cookie: string }
const town = '990101001000000000'
const village = '990101001001000000'
const grid = '990101001001001000'
const lawyer = aPerson({ place: grid, name: '示例律师', profession: 'lawyer', unit: '示例律所', phone: aPhone(401) })
const member = aPerson({ place: `${grid.slice(0, 15)}003`, name: '示例党员', phone: aPhone(402) })

beforeAll(async () => {
  t = await peopleUnderTest()
  const one = anAccount({ place: village })
  const worker = anAccount({ place: grid, name: '示例网格员' })
  await t.add(one, worker, lawyer, member, aBranch({ place: village, covers: [grid], name: '示例联合支部' }))
  await t.add(
    aUnit({ kind: 'office', place: town, phone: '0573-0000001' }),
    aPost({ account: one.id, role: 'clerk', place: village }),
    aPost({ account: worker.id, role: 'gridWorker', place: grid, phone: aPhone(403) }),
    aPost({ account: worker.id, role: 'gridLeader', place: grid, to: '2026-02-01' }),
  )
  clerk = await t.as(one.id)
})
afterAll(() => t.close())

const card = async (place = grid) => (await t.app.inject({ url: `/api/grids/${place}/people` })).json()
const act = (id: string, verb: 'show' | 'withdraw', more: object = {}) =>
  t.app.inject({
    method: 'POST',
    url: `/api/members/${id}/${verb}`,
    headers: clerk,
    payload: { actId: randomUUID(), ...more },
  })

test('the card posts the worker with the number, the supervision number and the branch; ended posts are gone', async () => {
  expect(await card()).toMatchObject({
    workers: [{ name: '示例网格员', role: 'gridWorker', phone: aPhone(403) }],
    supervisionPhone: '0573-0000001',
    branches: [{ name: '示例联合支部' }],
    shown: [],
    shownCount: 0,
  })
})

test('a person is shown only after consent, with what was agreed to, and gone at once when it is withdrawn', async () => {
  await act(lawyer.id, 'show', { shows: ['unit'], evidence: '本人签字，存村社档案' })
  await act(member.id, 'show', { shows: ['phone'], evidence: '本人在手机上同意' })
  expect((await card()).shown).toMatchObject([
    { name: '示例律师', kind: 'professional', profession: 'lawyer', unit: '示例律所', phone: null },
    { name: '示例党员', kind: 'member', unit: null, phone: aPhone(402) },
  ])
  expect((await act(lawyer.id, 'withdraw')).json()).toEqual({ id: lawyer.id, shown: false })
  expect((await card()).shown).toMatchObject([{ name: '示例党员' }])
})

test('a new consent replaces the one before', async () => {
  await act(member.id, 'show', { shows: [], evidence: '本人要求不再公布手机' })
  expect((await card()).shown).toMatchObject([{ name: '示例党员', phone: null }])
})

test('consent without evidence is refused', async () => {
  const answer = await act(member.id, 'show', { shows: ['phone'], evidence: '' })
  expect(answer.json()).toMatchObject({ code: 'bad_input', errors: [{ field: 'evidence' }] })
})

test('a person of another village does not exist for this clerk', async () => {
  const there = aPerson({ place: '990101001002001000' })
  await t.add(there)
  const answer = await act(there.id, 'show', { shows: [], evidence: '不在范围内的人' })
  expect(answer.json()).toMatchObject({ code: 'person_not_found' })
})

test('a grid nobody knows is refused', async () => {
  expect(await card('990101666001001000')).toMatchObject({ code: 'place_unknown' })
})
