import { raw } from '@lianxin/platform/db'
import { everywhere } from '@lianxin/platform/journal'
import type { Term } from '@lianxin/platform/personal'
import { sql } from 'kysely'
import type { EvaluationState } from '../deps.ts'
import { WORDS_DAYS } from '../personal-data.ts'

const LOT = 500

/** What raters wrote, and who dealt with it, goes; scores, marks and sums stay. */
async function endWords({ db }: EvaluationState, now: Temporal.Instant): Promise<number> {
  const before = now.subtract({ hours: 24 * WORDS_DAYS })
  const notHeld = (id: string) => sql`not exists (
    select from platform.legal_hold h where h.county = t.county and h.object = ${sql.ref(id)} and h.lifted_at is null)`
  const done = await db.write(
    everywhere,
    raw(sql`
      update evaluation.fact set words = null, handler = null where (county, id) in (
        select t.county, t.id from evaluation.fact t
        where t.closed_at < ${before}::timestamptz and (t.words is not null or t.handler is not null)
          and ${notHeld('t.id')} limit ${LOT})
      returning id`),
    raw(sql`
      update evaluation.callback set words = null, helper = case when helper is null then null else '—' end, called_by = null, called_by_name = null where (county, id) in (
        select t.county, t.id from evaluation.callback t
        where t.asked_at < ${before}::timestamptz and t.state <> 'open'
          and (t.words is not null or t.called_by_name is not null or t.helper <> '—') and ${notHeld('t.case_id')} limit ${LOT})
      returning id`),
    raw(sql`
      update evaluation.rating_batch set words = '{}' where (county, id) in (
        select county, id from evaluation.rating_batch
        where released_at < ${before}::timestamptz and words <> '{}' limit ${LOT})
      returning id`),
  )
  return done.flat().length
}

/** What ends the terms of this room's fields. */
export const evaluationTerms = (state: EvaluationState): readonly Term[] => [
  {
    name: 'evaluation-words',
    fields: [
      'evaluation.fact.words',
      'evaluation.fact.handler',
      ...['words', 'helper', 'called_by', 'called_by_name'].map((one) => `evaluation.callback.${one}`),
      'evaluation.rating_batch.words',
    ],
    run: (now) => endWords(state, now),
  },
]
