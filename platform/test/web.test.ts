import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { h } from 'preact'
import { expect, onTestFinished, test } from 'vitest'
import { readAssets, renderDocument, withQuery } from '../web/index.ts'

test('a page of another language keeps its place and its other questions', () => {
  const url = new URL('http://city.example/my?view=open&lang=zh')
  expect(withQuery(url, { lang: 'en' })).toBe('/my?view=open&lang=en')
  expect(withQuery(url, { lang: null, view: null })).toBe('/my')
})

test('a title cannot break out of its element, and every script and style carries the nonce', () => {
  const html = renderDocument({
    app: 'resident',
    lang: 'en',
    size: 'xl',
    title: '</title><script>alert(1)',
    nonce: 'n0"nce',
    css: ['a{}</style>b'],
    scripts: ['/assets/a.js', undefined],
    body: h('p', {}, '<b>'),
  })
  expect(html).toContain('<html lang="en" data-size="xl"')
  expect(html.match(/<script/g)).toHaveLength(1)
  expect(html.match(/<\/style>/g)).toHaveLength(1)
  expect(html).toContain('<script type="module" nonce="n0&quot;nce" src="/assets/a.js">')
  expect(html).toContain('<p>&lt;b></p>')
})

test('an unbuilt web has no scripts and no styles, and pages come all the same', () => {
  const none = readAssets('/nowhere')
  expect([none.built, none.asset('a.entry.ts'), none.style('a.entry.css')]).toEqual([false, undefined, ''])
})

test('the style of an entry holds what it shares with others, each file once', () => {
  const dir = mkdtempSync(join(tmpdir(), 'web-'))
  onTestFinished(() => rmSync(dir, { recursive: true }))
  const manifest = {
    'a.entry.ts': { file: 'a-1.js', css: ['a-1.css'], imports: ['_b.js', '_c.js'] },
    '_b.js': { file: 'b.js', css: ['b.css'], imports: ['_c.js'] },
    '_c.js': { file: 'c.js', css: ['b.css'] },
    'd.entry.css': { file: 'd.css' },
  }
  writeFileSync(join(dir, 'manifest.json'), JSON.stringify(manifest))
  for (const [file, text] of [
    ['a-1.css', 'a{}'],
    ['b.css', 'b{}'],
    ['d.css', 'd{}'],
  ] as const)
    writeFileSync(join(dir, file), text)
  const built = readAssets(dir)
  expect(built.asset('a.entry.ts')).toBe('/assets/a-1.js')
  expect(built.style('a.entry.ts')).toBe('b{}\na{}')
  expect(built.style('d.entry.css')).toBe('d{}')
})
