import { noticeRows } from '@lianxin/notices'
import type { Id } from '@lianxin/platform/ids'
import type { Follower } from '@lianxin/platform/journal'
import { ANSWERED } from '../rules/answered-notice.ts'
import type { PrivacyState } from './deps.ts'
import { q } from './store.ts'

const NAME = 'privacy-tell'

/** Tells whoever asked that there is an answer; under the entry's position, so nobody is told twice. */
export const tellAnswers = ({ vault, clock }: PrivacyState): Follower => ({
  name: NAME,
  from: 'now',
  async follow(entries, t, county) {
    const decided = entries.filter(({ act }) => act === 'privacy.decide')
    if (decided.length === 0) return []
    const [rows] = await t.send(
      q
        .selectFrom('privacy.request')
        .select(['id', 'person'])
        .where('county', '=', county)
        .where(
          'id',
          'in',
          decided.map(({ object }) => object),
        ),
    )
    const personOf = new Map(rows.map(({ id, person }) => [id, person]))
    return noticeRows(
      vault,
      decided.flatMap(({ object, county: at, pos }) => {
        const person = personOf.get(object)
        if (person === undefined) return []
        const key = `${at}:${pos}:${NAME}:${person}`
        return [
          {
            county: at,
            key,
            to: { person: person as Id },
            event: ANSWERED,
            params: {},
            urgency: 'news',
            at: clock.now(),
          } as const,
        ]
      }),
    )
  },
})
