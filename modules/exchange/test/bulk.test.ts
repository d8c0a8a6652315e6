import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newActId, people, places, staff, units } from '@lianxin/cases/testing'
import { raw } from '@lianxin/platform/db'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bulkFormatNames } from '../contract/bulk/formats.ts'
import { readCursor } from '../rules/bulk/cursor.ts'
import { exportToFile, type ToFile } from '../server/bulk/export-to-file.ts'
import { coveredOf, objectsIn } from '../server/bulk/objects.ts'
import { readLot } from '../server/bulk/read-lot.ts'
import { read, xlsxRows } from '../testing/read-export.ts'
import { admins, exchangeTown, type ExchangeTown } from '../testing/exchange-town.ts'

let one: ExchangeTown
const folder = mkdtempSync(join(tmpdir(), 'lianxin-bulk-'))
const dispatcher = staff('countyDispatcher', places.county, units.countyOffice, '县派单')
const elsewhere = staff('countyDispatcher', places.otherCounty, undefined, '西县派单')
const REPORTS = 23

beforeAll(async () => {
  one = await exchangeTown()
  for (let no = 0; no < REPORTS; no++)
    await one.town.report(people.reporter, {
      text: `=cmd|'/C calc'!A${no} 楼下垃圾没人清`,
    })
})
afterAll(async () => {
  await one.close()
  rmSync(folder, { recursive: true })
})

const caseObject = () => objectsIn(one.state).find(({ name }) => name === 'cases')!

/** The cases to a file, a few at a time; `breakAfter` lots it is as if the machine had been switched off. */
function taking(format: ToFile['format'], file: string, breakAfter = Infinity): ToFile {
  const object = caseObject()
  let lots = 0
  return {
    file: join(folder, file),
    object: object.name,
    format,
    title: object.zh,
    columns: object.columns,
    async next(cursor) {
      lots++
      if (lots > breakAfter) throw new Error('switched off')
      return readLot(one.state.db, () => ({ lon: 120.5, lat: 30.5 }), {
        object,
        covered: coveredOf(one.state, object),
        scope: { as: 'web', lo: admins.city.post.lo, hi: admins.city.post.hi },
        lo: admins.city.post.lo,
        hi: admins.city.post.hi,
        after: cursor ? readCursor(cursor, object.key.length) : undefined,
        most: 4,
      })
    },
  }
}

describe.each(bulkFormatNames)('an export as %s', (format) => {
  test('that broke off anywhere, with half a lot written, goes on without a row lost or doubled', async () => {
    await exportToFile(taking(format, `whole.${format}`))
    const whole = await read(format, join(folder, `whole.${format}`))
    expect(whole).toHaveLength(REPORTS)
    const file = `broken.${format}`
    for (const lots of [0, 1, 2, 1]) {
      await expect(exportToFile(taking(format, file, lots))).rejects.toThrow('switched off')
      // What was on its way to the disk and is in no mark.
      appendFileSync(join(folder, `${file}.part`), '{"half":"a lo')
    }
    await exportToFile(taking(format, file))
    expect(await read(format, join(folder, file))).toEqual(whole)
    if (format !== 'xlsx')
      expect(readFileSync(join(folder, file))).toEqual(readFileSync(join(folder, `whole.${format}`)))
    expect(existsSync(join(folder, `${file}.part`)) || existsSync(join(folder, `${file}.cursor`))).toBe(false)
  })
})

test('it does not go on with the file of another object or format', async () => {
  await expect(exportToFile(taking('csv', 'other', 1))).rejects.toThrow('switched off')
  await expect(exportToFile(taking('jsonl', 'other'))).rejects.toThrow('belongs to an export of cases as csv')
})

test('nobody who reported, and nothing they wrote, leaves; and no cell is a formula', async () => {
  const csv = readFileSync(join(folder, 'whole.csv'), 'utf8')
  expect(csv).not.toMatch(/楼下垃圾|calc/)
  expect(csv).toContain('***')
  const object = objectsIn(one.state).find(({ name }) => name === 'cases')!
  const own = taking('csv', 'own.csv')
  await exportToFile({
    ...own,
    columns: ['text'],
    next: async () => ({ rows: [{ values: { text: '=1+1' } }], next: null }),
  })
  expect(readFileSync(join(folder, 'own.csv'), 'utf8')).toBe("\uFEFFtext\r\n'=1+1\r\n")
  await exportToFile({
    ...own,
    format: 'xlsx',
    file: join(folder, 'own.xlsx'),
    columns: ['text'],
    next: async () => ({ rows: [{ values: { text: '＝1+1' } }], next: null }),
  })
  expect(await xlsxRows(join(folder, 'own.xlsx'))).toEqual([{ text: "'＝1+1" }])
  expect(object.columns).not.toContain('reporter')
})

const post = async (who: typeof dispatcher, url: string, payload: object) => {
  const answer = await one.app.inject({ method: 'POST', url, headers: one.as(who), payload })
  return { status: answer.statusCode, body: JSON.parse(answer.body) }
}
const begin = (who = dispatcher, object = 'cases', actId = newActId()) =>
  post(who, '/api/exports', { actId, object, why: '县里做年度汇总' })

test('a program takes a ticket with a reason, and the rows of its own place by it', async () => {
  const actId = newActId()
  const { status, body } = await begin(dispatcher, 'cases', actId)
  expect(status).toBe(200)
  expect((await begin(dispatcher, 'cases', actId)).status).toBe(200)
  const rows = await post(dispatcher, '/api/exports/rows', { ticket: body.ticket })
  expect(rows.body.rows).toHaveLength(REPORTS)
  expect(rows.body.next).toBeNull()
  const [journal] = await one.state.db.read(
    { as: 'web', lo: admins.city.post.lo, hi: admins.city.post.hi },
    raw(sql<{ why: string }>`select why from journal.entry where act = 'exchange.export'`),
  )
  expect(journal.map(({ why }) => why)).toEqual(['县里做年度汇总'])
  const theirs = await begin(elsewhere)
  expect((await post(elsewhere, '/api/exports/rows', { ticket: theirs.body.ticket })).body.rows).toEqual([])
})

test('an object that is not yours, a ticket of somebody else, and one that is over give nothing', async () => {
  expect((await begin(dispatcher, 'accounts')).body.code).toBe('export_unknown')
  expect((await begin(dispatcher, 'nothing')).body.code).toBe('export_unknown')
  const { body } = await begin()
  expect((await post(elsewhere, '/api/exports/rows', { ticket: body.ticket })).body.code).toBe('export_unknown')
  expect((await post(dispatcher, '/api/exports/rows', { ticket: `${body.ticket}A` })).status).not.toBe(500)
  for (const after of ['x', Buffer.from('["a","b"]').toString('base64url')])
    expect((await post(dispatcher, '/api/exports/rows', { ticket: body.ticket, after })).body.code).toBe(
      'export_cursor',
    )
  const now = one.town.clock.now()
  one.town.clock.set(now.add({ hours: 25 }).toString())
  expect((await post(dispatcher, '/api/exports/rows', { ticket: body.ticket })).body.code).toBe('export_over')
  one.town.clock.set(now.toString())
})

test('by hand it comes as a file, once a reason is written; what was chosen stays chosen', async () => {
  const form = { actId: newActId(), object: 'cases', format: 'jsonl', why: '' }
  const wrong = await one.post(dispatcher, '/console/exports', form)
  expect(wrong.status).toBe(422)
  expect(wrong.html).toMatch(/value="jsonl" selected/)
  const given = await one.post(dispatcher, '/console/exports', { ...form, why: '县里做年度汇总' })
  expect(given.html.trim().split('\n')).toHaveLength(REPORTS)
  expect((await one.see(staff('gridWorker', places.grid), '/console/exports')).status).toBe(404)
})
