import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ended, statuses } from '../contract/moves.ts'
import { casesUnderTest, type CasesUnderTest } from '../testing/index.ts'

let town: CasesUnderTest
let id: string
beforeAll(async () => {
  town = await casesUnderTest()
  ;({ id } = await town.report())
})
afterAll(() => town.close())

/** Columns and what they are set to, as SQL. */
type Columns = Readonly<Record<string, string>>

/** What the database says of the case with these columns; nothing is kept. */
async function change(columns: Columns): Promise<string> {
  const set = Object.entries(columns).map(([name, value]) => `${name} = ${value}`)
  const owner = await town.db.owner()
  try {
    await owner.query('begin')
    await owner.query('alter table cases.case no force row level security')
    const { rowCount } = await owner.query(`update cases.case set ${set.join()} where id = $1`, [id])
    return rowCount === 1 ? 'kept' : 'not found'
  } catch (error) {
    return (error as { constraint?: string }).constraint ?? String(error)
  } finally {
    await owner.query('rollback')
    await owner.end()
  }
}

/** What a case must have besides its state. */
const besides: Readonly<Record<string, Columns>> = {
  merged: { merged_into: '1' },
  suspended: { suspended_at: 'now()', plan: `'来年重修'` },
  passing_down: { back_at: `'county'` },
}
const lawful = (status: string): Columns => ({
  status: `'${status}'`,
  unit: '7',
  ...besides[status],
  ...(ended.some((one) => one === status) ? { closed_at: 'now()' } : {}),
})

describe('in a database where an act forgot a rule', () => {
  test.each(statuses)('a case may be %s', async (status) => {
    expect(await change(lawful(status))).toBe('kept')
  })

  test.each<[string, Columns]>([
    ['is in a state nobody knows', { status: `'lost'` }],
    ['is in hand without a unit', { ...lawful('in_progress'), unit: 'null' }],
    ['is closed without a time', { ...lawful('closed'), closed_at: 'null' }],
    ['has ended while it is in hand', { ...lawful('in_progress'), closed_at: 'now()' }],
    ['passes down without a level', { ...lawful('passing_down'), back_at: 'null' }],
    ['stands at a level it does not pass', { ...lawful('handled'), back_at: `'county'` }],
    ['is merged into nothing', { ...lawful('merged'), merged_into: 'null' }],
    ['is merged into itself', { ...lawful('merged'), merged_into: 'id' }],
    ['is a part of itself', { ...lawful('accepted'), whole: 'id' }],
    ['is suspended without a plan', { ...lawful('suspended'), plan: 'null' }],
    ['is suspended since never', { ...lawful('suspended'), suspended_at: 'null' }],
    ['lies with whom it complains of', { ...lawful('dispatched'), accused_unit: '7' }],
    ['is confidential in a public list', { ...lawful('suspended'), listed: 'true', confidential: 'true' }],
    ['is public and complains of a unit', { ...lawful('suspended'), listed: 'true', accused_unit: '8' }],
    ['is public and complains of a person', { ...lawful('suspended'), listed: 'true', accused_account: '8' }],
    ['is open to others while sealed', { ...lawful('suspended'), public_words: `'修路'`, sealed: 'true' }],
    ['is rated and asks for no rating', { ...lawful('rated'), solved: `'yes'`, asks_rating: 'false' }],
    ['is solved in a way nobody knows', { ...lawful('rated'), solved: `'maybe'` }],
    ['has six stars', { ...lawful('rated'), solved: `'yes'`, score: '6' }],
    ['has no star', { ...lawful('rated'), solved: `'yes'`, score: '0' }],
    ['ends in a way nobody knows', { ending: `'forgotten'` }],
    ['takes a track nobody knows', { track: `'other'` }],
    ['is written in another language', { lang: `'fr'` }],
    ['has a category of three digits', { category: `'010'` }],
    ['has too long an address', { address: `repeat('路', 401)` }],
    ['has too long a complaint', { accused_words: `repeat('某', 201)` }],
    ['has details that are no list', { details: `'{}'` }],
    ['has too many details', { details: '(select jsonb_agg(n) from generate_series(1, 21) n)' }],
    ['was returned twice', { returns: '2' }],
    ['was extended twice', { extensions: '2' }],
    ['asks for no time', { extension_asked: '0' }],
    ['stands above the ladder', { ladder: '4' }],
    ['was reviewed three times', { reviews: '3' }],
  ])('no case %s', async (_, set) => {
    expect(await change(set)).toBe('case_lawful')
  })
})
