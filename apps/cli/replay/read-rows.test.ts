import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { toRow, type Row } from './columns.ts'
import { mappedAddress, mappedGrid } from './grids.ts'
import { categoryFor, isKnown } from './kinds.ts'
import { actIdOf, chance, readRows } from './read-rows.ts'

const appeal = { id: '7', title: '路灯', text: '路灯坏了', label: '城乡建设' }
// Made by us in the columns of the two cities.
const newYork = {
  unique_key: '9',
  created_date: '2015-12-11T10:53:55',
  complaint_type: 'Noise - Commercial',
  descriptor: 'Loud Music/Party',
  borough: 'QUEENS',
  status: 'Open',
  incident_zip: '11111',
  latitude: '40.6',
  longitude: '-74.1',
}
const sanFrancisco = {
  unique_key: '11',
  status: 'Closed',
  status_notes: 'Case Resolved\nwent there',
  agency_name: 'Hold Queue',
  category: '311 External Request',
  complaint_type: 'Garbage',
  descriptor: 'Garbage -',
  incident_address: 'Intersection of ELM ST and OAK ST',
  neighborhood: 'Elm Hill',
  latitude: '0.0',
  longitude: '0.0',
}

async function read(name: string, content: string): Promise<{ rows: Row[]; bad: string[] }> {
  const file = join(mkdtempSync(join(tmpdir(), 'replay-')), name)
  writeFileSync(file, content)
  const bad: string[] = []
  const rows: Row[] = []
  for await (const row of readRows(file, (line, why) => bad.push(`${line}: ${why}`))) rows.push(row)
  return { rows, bad }
}

test('an appeal and the requests of two other cities all become reports', () => {
  expect(toRow(appeal, 1)).toMatchObject({ id: '7', text: '路灯坏了', near: '7', shown: '', kind: '城乡建设' })
  expect(toRow({ ...appeal, title: '求助' }, 1)?.text).toBe('求助\n路灯坏了')
  expect(toRow(newYork, 2)).toEqual({
    id: '9',
    text: 'Noise - Commercial · Loud Music/Party',
    near: '11111',
    shown: '11111, QUEENS',
    kind: 'Noise - Commercial Loud Music/Party',
    open: true,
    answer: undefined,
  })
  expect(toRow(sanFrancisco, 3)).toEqual({
    id: '11',
    text: 'Garbage · Intersection of ELM ST and OAK ST',
    near: 'Elm Hill',
    shown: 'Intersection of ELM ST and OAK ST, Elm Hill',
    kind: 'Garbage Garbage 311 External Request',
    open: false,
    answer: 'Case Resolved\nwent there',
  })
})

test('what a source writes to say nothing is not reported', () => {
  const bare = { ...sanFrancisco, complaint_type: 'other', descriptor: '', neighborhood: '' }
  const row = toRow({ ...bare, incident_address: 'Not associated with a specific address' }, 4)
  expect(row).toMatchObject({ text: '311 External Request', near: '11', shown: '' })
  expect(toRow({ ...newYork, incident_zip: '', borough: 'Unspecified' }, 5)?.near).toBe('9')
  expect(toRow({ unique_key: '12', latitude: '1' }, 6)).toBeUndefined()
  expect(toRow({ text: '没有编号' }, 7)?.id).toBe('line 7')
})

test('a line that cannot be read is named and the rest goes on', async () => {
  const lines = await read('a.jsonl', '{"id":"1","text":"甲"}\nbroken\nnull\n{"id":"2","text":"乙"}\n{"id":"3"}\n')
  expect(lines.rows.map(({ text }) => text)).toEqual(['甲', '乙'])
  expect(lines.bad).toEqual(['2: not a JSON object', '3: not a JSON object', '5: no text'])

  const csv = await read(
    'b.csv',
    'unique_key,complaint_type\n1,Noise\n2,"Dog" bites", x"\n3,\n4,"Trees\ntwo"\n5,Odor\n',
  )
  expect(csv.rows.map(({ id }) => id)).toEqual(['1', '4', '5'])
  expect(csv.bad).toEqual(['3: quotes or separators are broken', '4: no text'])
})

test('a file that is not there, or is no list of rows, is refused', async () => {
  await expect(readRows('/nowhere/a.csv', () => undefined).next()).rejects.toThrow('there is no file')
  await expect(read('a.txt', 'x')).rejects.toThrow('reads .csv and .jsonl')
})

test('a neighbourhood always lies in the same grid, and the case says that it is mapped', () => {
  const grids = ['330402007024001000', '330402007024002000', '330402007024003000']
  const grid = mappedGrid(grids, 'Elm Hill')
  expect(grids).toContain(grid)
  expect(mappedGrid(grids, 'Elm Hill')).toBe(grid)
  expect(new Set(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((near) => mappedGrid(grids, near))).size).toBe(3)
  expect(mappedAddress(toRow(sanFrancisco, 1)!)).toContain('Elm Hill（外地数据回放：按街区映射到本网格')
  expect(mappedAddress(toRow(appeal, 1)!)).toContain('按编号映射到本网格')
})

test('what other cities complain of finds a kind, and the same row the same one', () => {
  const kinds = [
    'Blocked Driveway',
    'Illegal Parking',
    'Noise - Street/Sidewalk',
    'Derelict Vehicle',
    'Animal-Abuse',
    'Dead Animal',
    'Flooding',
    'Graffiti',
    'MUNI Feedback',
    'Glazier',
    'Homeless Encampment',
  ]
  expect(kinds.filter((kind) => !isKnown(kind))).toEqual([])
  expect(categoryFor('Noise - Street/Sidewalk', '1')).toMatch(/^(0601|1006)$/)
  expect(categoryFor('MUNI Feedback Commendation', '1')).toBe('1209')
  expect(isKnown('General Request - ETHICS COMMISSION')).toBe(false)
  expect(categoryFor('General Request - ETHICS COMMISSION', '5')).toMatch(/^12/)
})

test('the same row always gets the same act id and the same luck', () => {
  expect(actIdOf('a', '1', 'report')).toBe(actIdOf('a', '1', 'report'))
  expect(actIdOf('a', '1', 'report')).not.toBe(actIdOf('a', '1', 'rate'))
  expect(actIdOf('a', '1', 'report')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(chance('1', 'x')).toBeGreaterThanOrEqual(0)
  expect(chance('1', 'x')).toBeLessThan(1)
})
