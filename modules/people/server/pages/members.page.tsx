import { randomUUID } from 'node:crypto'
import { page, Refusal, type Page, type PageContext, type View } from '@lianxin/platform/http'
import { parsePlaceCode } from '@lianxin/places/contract'
import { MemberIdField } from '../../contract/fields.ts'
import type { MemberId } from '../../contract/ids.ts'
import { ShowIdentity, WithdrawIdentity } from '../../contract/person.ts'
import { MemberPage } from '../../web/members/member-page.tsx'
import { MembersPage } from '../../web/members/members-page.tsx'
import { nothingTyped, type Typed } from '../../web/typed.ts'
import { words } from '../../web/words.ts'
import { showIdentity, withdrawIdentity } from '../acts/show-identity.ts'
import { listMembers, MEMBERS_SHOWN, showMember } from '../reads/identities.read.ts'
import type { PeopleState } from '../room.ts'
import { staffIn } from '../staff-in.ts'
import { readFields, typedWith } from './form-errors.ts'

/** Whoever sees to the lists, and whoever takes consents; nobody else reads who is a Party member. */
function allowed(ctx: PageContext): void {
  if (!ctx.may('people.manage') && !ctx.may('people.consent')) throw new Refusal('not_found')
}

function listPage(state: PeopleState): Page {
  return page({
    path: '/console/people/members',
    power: 'staff',
    async get(ctx): Promise<View> {
      allowed(ctx)
      const staff = staffIn(ctx)
      const query = ctx.url.searchParams
      const place = parsePlaceCode(query.get('place') ?? '') ?? staff.post.place
      const find = query.get('find')?.slice(0, 40) ?? ''
      const hidden = query.get('hidden') === '1'
      const found = await listMembers(state, staff, { place, find, hidden })
      return {
        title: words(ctx.lang).members.title,
        shell: 'console',
        nav: 'people',
        body: (
          <MembersPage
            lang={ctx.lang}
            placeName={state.places.nameOf(place)}
            place={query.get('place') ?? ''}
            find={find}
            hidden={hidden}
            rows={found.slice(0, MEMBERS_SHOWN).map((one) => ({ ...one, placeName: state.places.nameOf(one.place) }))}
            more={found.length > MEMBERS_SHOWN}
            mayManage={ctx.may('people.manage')}
          />
        ),
      }
    },
  })
}

function memberIn(ctx: PageContext): MemberId {
  const id = MemberIdField.safeParse(ctx.params['id'])
  if (!id.success) throw new Refusal('person_not_found')
  return id.data
}

async function showOne(state: PeopleState, ctx: PageContext, typed: Typed): Promise<View> {
  allowed(ctx)
  const { member, consents } = await showMember(state, staffIn(ctx), memberIn(ctx))
  return {
    title: member.name,
    shell: 'console',
    nav: 'people',
    status: typed.errors.length > 0 ? 422 : 200,
    body: (
      <MemberPage
        lang={ctx.lang}
        typed={typed}
        actId={randomUUID()}
        member={{ ...member, placeName: state.places.nameOf(member.place) }}
        consents={consents}
        mayConsent={ctx.may('people.consent')}
      />
    ),
  }
}

function onePage(state: PeopleState): Page {
  return page({
    path: '/console/people/members/{id}',
    power: 'staff',
    get: (ctx) => showOne(state, ctx, nothingTyped),
    async post(ctx, form) {
      // An administrator sees how it stands; saying yes for somebody is not an administrator's to do.
      if (!ctx.may('people.consent')) throw new Refusal('not_found')
      const id = memberIn(ctx)
      try {
        if (form.get('do') === 'withdraw')
          await withdrawIdentity(state, staffIn(ctx), readFields(WithdrawIdentity, form, { id }))
        else await showIdentity(state, staffIn(ctx), readFields(ShowIdentity, form, { id, shows: form.all('shows') }))
        return await showOne(state, ctx, nothingTyped)
      } catch (error) {
        return showOne(state, ctx, typedWith(form, error, ctx.lang))
      }
    },
  })
}

/** '/console/people/members': who serves a place, shown or not, and the consents it rests on. */
export const memberPages = (state: PeopleState): Page[] => [listPage(state), onePage(state)]
