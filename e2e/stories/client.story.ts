import { connect, isRefused, openCity } from '@lianxin/client'
import { expect, inject, test } from 'vitest'
import { grid, staff } from '../people.ts'

const enter = async (base: string, login: string) => {
  const one = connect({ base })
  await one.call.demoLogin({ login })
  expect(one.session()).toBeTruthy()
  return one.call
}

test('a program takes a report from the first word to the stars, over the typed client alone', async () => {
  const base = inject('address')
  const visitor = connect({ base })
  const receipt = await visitor.call.reportCase({
    text: '单元门口垃圾堆了三天没人清，程序代报',
    category: '0101',
    place: { code: grid },
  })
  const { id, code } = receipt
  const office = await enter(base, staff.dispatcher)
  let seen = await office.getCase({ id })
  if (seen.status === 'submitted') await office.acceptCase({ id, category: '0101' })
  seen = await office.getCase({ id })
  if (!seen.unit) throw new Error('nobody was given it')
  const handlerLogin = connect({ base })
  await handlerLogin.call.demoLogin({ unit: seen.unit.id })
  const handler = handlerLogin.call
  await handler.signForCase({ id })
  await handler.contactReporter({ id, way: 'phone' })
  await handler.handleCase({ id, outcome: 'solved', result: '垃圾已清走，地面冲洗干净，改为早晚各清一次。' })
  const checker = await enter(base, staff.countyDispatcher)
  await checker.passCase({ id })
  await visitor.call.rateCase({ id, code, solved: 'yes', score: 5 })
  const told = await visitor.call.trackCase({ number: receipt.number, code })
  expect(['rated', 'closed']).toContain(told.status)

  const twice = await visitor.ask('rateCase', { id, code: '00000000', solved: 'yes', score: 5 })
  expect(twice.ok).toBe(false)
  const error: unknown = await visitor.call.getCase({ id }).catch((no: unknown) => no)
  expect(isRefused(error)).toBe(true)
  const services = await openCity({ base, apiKey: '' })
    .services()
    .catch((no: unknown) => no)
  expect(isRefused(services) || Array.isArray(services)).toBe(true)
})
