import type { Room } from '@lianxin/platform/http'
import { open311Paths } from '../contract/open311/openapi.ts'
import { exchangeRefusals } from '../contract/refusals.ts'
import { powers } from '../rules/powers.ts'
import type { ExchangeState } from './deps.ts'
import { bridgeTerms } from './bridge/jobs.ts'
import { followers } from './followers/index.ts'
import { jobs } from './jobs/index.ts'
import { pages } from './pages/index.ts'
import { exchangePersonal } from './personal-data.ts'
import { exchangeObjects } from './main-objects.ts'
import { answers } from './routes.ts'

/** The room as it plugs into the house. */
export function exchangeRoom(state: ExchangeState): Room {
  return {
    name: 'exchange',
    personal: exchangePersonal,
    objects: exchangeObjects,
    terms: bridgeTerms,
    powers,
    refusals: exchangeRefusals,
    routes: answers(state),
    pages: pages(state),
    paths: open311Paths,
    followers: followers(state),
    jobs: jobs(state),
  }
}
