import { expect, test } from 'vitest'
import { page, route } from '@lianxin/platform/http'
import { z } from 'zod'
import { openBecause, reasons } from './open-because.ts'
import { powerFaults, powersOf } from './power-table.ts'

const asks = (path: `/${string}`, power: string) => ({
  spec: route({ method: 'GET', path, summary: '看看', power, reply: z.object({}), refusals: [] }),
  handle: async () => ({}),
})
const room = (power: string, path: `/${string}` = '/api/hats') => ({
  name: 'hats',
  powers: { 'hats.see': ['clerk'] },
  routes: [asks(path, power)],
  pages: [page({ path: '/console/hats', power: 'hats.see', freshSecond: () => true })],
})

test('a power stands with its roles and with every route and page it opens', () => {
  const { rows, open } = powersOf([room('hats.see')])
  expect(rows).toMatchObject([
    {
      power: 'hats.see',
      roles: ['clerk'],
      doors: [
        { where: 'GET /api/hats', summary: '看看', fresh: false },
        { where: '/console/hats', fresh: true },
      ],
    },
  ])
  expect(open).toEqual([])
  expect(powerFaults([room('hats.see')])).toEqual([])
})

test('a power nobody declares and an open address without a reason are told', () => {
  expect(powerFaults([room('hats.wear')])).toEqual(['GET /api/hats asks for hats.wear, which no room declares'])
  expect(powerFaults([room('public')])).toEqual(['GET /api/hats is open (public) and open-because.ts does not say why'])
  expect(powerFaults([room('public', '/api/places')])).toEqual([])
})

test.each(['/console/cases', '/api/cases/{id}', '/console/exports', '/api/accounts'])(
  'no reason is so wide that it would excuse %s',
  (path) => expect(openBecause(path)).toBeUndefined(),
)

test('every reason is given in both languages', () => {
  expect(reasons.filter(({ zh, en }) => zh.length < 4 || en.length < 4)).toEqual([])
})
