import { randomUUID } from 'node:crypto'
import { page, Refusal, type Page, type PageContext, type View } from '@lianxin/platform/http'
import type { Id } from '@lianxin/platform/ids'
import { DecideRequest, IdField } from '../../contract/schemas.ts'
import { RequestPage, type RequestPageProps } from '../../web/desk/request-page.tsx'
import { RequestsPage } from '../../web/desk/requests-page.tsx'
import { words } from '../../web/desk/words.ts'
import { decideRequest } from '../acts/change-request.ts'
import { staffIn } from '../actors.ts'
import type { PrivacyState } from '../deps.ts'
import { getRequest, officerRequests, type RequestSeen } from '../reads/requests.read.ts'
import { errorsOf } from './form-errors.ts'

const shown = async (state: PrivacyState, one: RequestSeen) => ({ ...one, who: await state.calledAs(one.person) })

async function list(state: PrivacyState, ctx: PageContext): Promise<View> {
  const { open, over } = await officerRequests(state, staffIn(ctx))
  return {
    title: words(ctx.lang).title,
    shell: 'console',
    nav: 'rights',
    body: (
      <RequestsPage
        lang={ctx.lang}
        now={state.clock.now().toString()}
        open={await Promise.all(open.map((one) => shown(state, one)))}
        over={await Promise.all(over.map((one) => shown(state, one)))}
        saved={ctx.url.searchParams.has('saved')}
      />
    ),
  }
}

function idIn({ params }: PageContext): Id {
  const id = IdField.safeParse(params['id'])
  if (!id.success) throw new Refusal('not_found')
  return id.data
}

type Again = Pick<RequestPageProps, 'typed' | 'errors'>

async function show(state: PrivacyState, ctx: PageContext, again: Again = { typed: {}, errors: [] }): Promise<View> {
  const one = await shown(state, await getRequest(state, staffIn(ctx), idIn(ctx)))
  return {
    title: words(ctx.lang).title,
    shell: 'console',
    nav: 'rights',
    status: again.errors.length > 0 ? 422 : 200,
    body: <RequestPage lang={ctx.lang} one={one} actId={again.typed['actId'] ?? randomUUID()} {...again} />,
  }
}

/** What people ask about their data, for the officer who answers. */
export const requestPages = (state: PrivacyState): Page[] => [
  page({ path: '/console/privacy/requests', power: 'privacy.decide', get: (ctx) => list(state, ctx) }),
  page({
    path: '/console/privacy/requests/{id}',
    power: 'privacy.decide',
    get: (ctx) => show(state, ctx),
    async post(ctx, form) {
      try {
        const { ground, ...rest } = form.values
        await decideRequest(
          state,
          staffIn(ctx),
          idIn(ctx),
          DecideRequest.parse({ ...rest, ...(ground ? { ground } : {}) }),
        )
        return { to: '/console/privacy/requests?saved' }
      } catch (error) {
        return show(state, ctx, { typed: form.values, errors: errorsOf(error, ctx.lang) })
      }
    },
  }),
]
