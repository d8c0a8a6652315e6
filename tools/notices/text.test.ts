import { expect, test } from 'vitest'
import { shippedPackages } from './text.ts'

test('tools for developing and our own rooms are not among what ships', () => {
  const shipped = shippedPackages({
    '': { version: '1.0.0' },
    'node_modules/@lianxin/ui': { version: '1.0.0', link: true },
    'node_modules/linter': { version: '2.0.0', license: 'MIT', dev: true },
    'node_modules/web': { version: '3.0.0', license: 'ISC' },
  })
  expect(shipped).toEqual([{ name: 'web', version: '3.0.0', licence: 'ISC' }])
})

test('a package installed twice in one version is named once', () => {
  const web = { version: '3.0.0', license: 'ISC' }
  expect(shippedPackages({ 'node_modules/web': web, 'node_modules/app/node_modules/web': web })).toHaveLength(1)
})
