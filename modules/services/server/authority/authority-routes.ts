import { handlers, Refusal, type BoundRoute } from '@lianxin/platform/http'
import { authorityRoutes } from '../../contract/authority.ts'
import type { ServicesState } from '../deps.ts'
import { editAuthority } from './edit-authority.ts'

/** Binds the routes of 事权清单. */
export function boundAuthority(state: ServicesState): BoundRoute[] {
  return handlers(authorityRoutes, {
    async listAuthority() {
      const { version, lines } = state.authority.now
      return { version, lines: lines.map((line) => ({ ...line, levels: [...line.levels] })) }
    },
    async editAuthority(input, { actor }) {
      if (actor.kind !== 'staff') throw new Refusal('not_found')
      return editAuthority(state, actor, input)
    },
  })
}
