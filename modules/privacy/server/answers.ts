import { handlers } from '@lianxin/platform/http'
import { bases } from '@lianxin/platform/personal'
import { routes } from '../contract/routes.ts'
import type { PrivacyState } from './deps.ts'

/** Every route of the room with what answers it. */
export const answers = (state: PrivacyState) =>
  handlers(routes, {
    listPersonalData: async () => ({
      fields: state
        .personal()
        .flatMap((table) => table.fields)
        .map(({ blind: _, ...field }) => ({ ...field, article: bases[field.basis].article })),
    }),
  })
