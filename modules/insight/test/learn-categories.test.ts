import { afterAll, beforeAll, expect, test } from 'vitest'
import { closedTexts } from '@lianxin/cases'
import { bringTo, casesUnderTest, people, townServices, type CasesUnderTest } from '@lianxin/cases/testing'
import { insightState, proposeCategory, type InsightState } from '../index.ts'
import { seeded } from '../rules/text/seeded.ts'
import { learnCategories } from '../server/jobs/learn-categories.ts'

let town: CasesUnderTest
let insight: InsightState
beforeAll(async () => {
  town = await casesUnderTest({
    services: { ...townServices, propose: (text) => proposeCategory(insight, text) },
  })
  const { db, cases } = town
  insight = insightState({ db: db.db, city: cases.city, cases, byWords: () => undefined })
})
afterAll(async () => {
  insight.model.close()
  await town.close()
})

const lamp = '0201'
const wage = '0801'

/** Asks the database as nobody of the house may, and lets it go again. */
async function asOwner<T extends object>(text: string, values: readonly unknown[] = []): Promise<T[]> {
  const owner = await town.db.admin()
  try {
    return (await owner.query<T>(text, [...values])).rows
  } finally {
    await owner.end()
  }
}

const places = ['桥头', '东门', '南苑北区', '老菜场边', '河滨公园', '学校后面', '二号楼前', '村口']
const said: Readonly<Record<string, readonly string[]>> = {
  [lamp]: ['路灯不亮', '路灯坏了没人修', '整排路灯都灭了', '路灯一闪一闪', '灯杆上的路灯掉了下来'],
  [wage]: ['老板拖欠工资', '工资半年没发', '包工头欠着工资不给', '讨要工资被赶出来', '说好的工资少发一半'],
}
const asked = ['请尽快处理', '麻烦派人来看看', '反映过两次了', '大家都等着', '什么时候有个结果', '谢谢', '急']

/** Made-up words about lamps and wages by turns, no two of them copies of each other. */
function texts(count: number, seed: number) {
  const random = seeded(seed)
  const any = (list: readonly string[]) => list[Math.floor(random() * list.length)]!
  return Array.from({ length: count }, (_, n) => {
    const category = n % 2 === 0 ? lamp : wage
    return {
      n: seed * 10_000 + n,
      category,
      text: `${any(places)}${any(said[category]!)}，${any(asked)}，${any(asked)}`,
    }
  })
}

/** Copies of one closed case with words of their own, each closed a minute after the other. */
async function closed(count: number, seed: number): Promise<void> {
  const id = await bringTo(town, 'closed')
  const written = await asOwner<{ name: string }>(
    `select column_name as name from information_schema.columns
     where table_schema = 'cases' and table_name = 'case' and is_generated = 'NEVER'`,
  )
  const columns = written.map(({ name }) => `"${name}"`).join(', ')
  await asOwner(
    `insert into cases.case (${columns})
     select ${columns} from (
       select (jsonb_populate_record(c, jsonb_build_object(
         'id', c.id + 1000000 + m.n, 'act_id', gen_random_uuid(), 'text', m.text, 'category', m.category,
         'closed_at', c.closed_at + m.n * interval '1 minute'))).*
       from cases.case c, jsonb_to_recordset($1::jsonb) as m(n int, text text, category text) where c.id = $2) copies`,
    [JSON.stringify(texts(count, seed)), id],
  )
}

const versions = () =>
  asOwner<{ version: number; judged: number; taken: boolean }>(
    'select version, judged, packed is not null as taken from insight.category_model order by version',
  )

test('nothing is learned from a handful of cases, and the words of the catalogue propose', async () => {
  expect(await learnCategories(insight, town.clock.now())).toBeUndefined()
  expect(proposeCategory(insight, '路灯不亮')).toBeUndefined()
})

test('from enough closed cases a model is learned, proposes with its chance and its words, and stands at the desk', async () => {
  await closed(300, 1)
  expect(await learnCategories(insight, town.clock.now())).toBe(1)
  expect(await versions()).toMatchObject([{ version: 1, taken: true }])
  const proposal = proposeCategory(insight, '南苑门口的路灯不亮')!
  expect(proposal).toMatchObject({ code: lamp, sure: true })
  expect(proposal.chance).toBeGreaterThan(0.9)
  expect(proposal.words.join('')).toMatch(/路灯|不亮/)

  const { id } = await town.report(people.reporter, { category: undefined, text: '南苑门口的路灯不亮，晚上看不见' })
  const pane = await town.app.inject({ url: `/console/cases/${id}`, headers: town.as(people.townDispatcher) })
  expect(pane.body).toContain('按本市已办结的诉求，可能性约')
})

test('what was learned is not learned again until enough was closed since, and a model no better is not taken', async () => {
  expect(await learnCategories(insight, town.clock.now())).toBeUndefined()
  await closed(60, 2)
  expect(await learnCategories(insight, town.clock.now())).toBe(2)
  // What is in force was right every time, so nothing can be right more often.
  expect(await versions()).toMatchObject([{ taken: true }, { version: 2, judged: 60, taken: false }])
  expect(insight.model.now?.version).toBe(1)
})

test('a case that is confidential, that complains of somebody or whose words are gone is not learned from', async () => {
  const before = (await closedTexts(town.cases, 1000)).length
  const [one, two, three] = await asOwner<{ id: string }>(
    "select id::text from cases.case where status = 'closed' order by id limit 3",
  )
  await asOwner('update cases.case set confidential = true where id = $1', [one!.id])
  await asOwner('update cases.case set accused_account = 1 where id = $1', [two!.id])
  await asOwner("update cases.case set text = '' where id = $1", [three!.id])
  expect(await closedTexts(town.cases, 1000)).toHaveLength(before - 3)
})
