import { page, type Page } from '@lianxin/platform/http'
import { beHere, leave } from '../desk/presence.ts'
import type { CasesState } from '../state.ts'
import { caseIn, staffIn } from './desk-context.ts'

/** What the open case tells the server every few seconds; its answer names who else has the case open. */
export function presencePage(cases: CasesState): Page {
  return page({
    path: '/console/cases/{id}/here',
    power: 'cases.read',
    async post(ctx, form) {
      const [staff, id] = [staffIn(ctx), caseIn(ctx)]
      const state = form.get('state')
      const others = state === 'gone' ? [] : await beHere(cases, staff, id, state === 'typing')
      if (state === 'gone') await leave(cases, staff, id)
      return {
        raw: JSON.stringify(others),
        mime: 'application/json; charset=utf-8',
        headers: { 'cache-control': 'no-store' },
      }
    },
  })
}
