import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readXml } from '../../test/old-client.ts'
import { list, toJson, toXml } from './document.ts'

const text = fc.string({ unit: 'binary', maxLength: 40 })

test('both formats say the same, whatever text is in them, and XML is well-formed', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ code: text, name: text }), { maxLength: 4 }), (values) => {
      const document = { root: 'services', body: list('service', values) }
      const json = JSON.parse(toJson(document)) as { code: string; name: string }[]
      expect(readXml(toXml(document))).toEqual(json)
    }),
    { numRuns: 300 },
  )
})

test('a line end stays what it was, and nothing that is typed becomes a tag', () => {
  const document = { root: 'errors', body: list('error', [{ description: '一\r\n二<b>&amp;' }]) }
  expect(toXml(document)).toContain('<description>一&#13;&#10;二&lt;b&gt;&amp;amp;</description>')
})
