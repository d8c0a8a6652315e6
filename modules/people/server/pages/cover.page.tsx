import { createHash, randomUUID } from 'node:crypto'
import type { Staff } from '@lianxin/platform/auth'
import { page, Refusal, type Form, type Page, type PageContext, type View } from '@lianxin/platform/http'
import { CoverLeave, EndCover } from '../../contract/cover.ts'
import type { PlaceCode, UnitId } from '../../contract/ids.ts'
import { isRole, roles } from '../../contract/roles.ts'
import { dayOf } from '../../rules/post-dates.ts'
import { powers } from '../../rules/powers.ts'
import { CoverPage, type CoverPageProps } from '../../web/cover/cover-page.tsx'
import { nothingTyped, type Typed } from '../../web/typed.ts'
import { words } from '../../web/words.ts'
import { coverLeave } from '../acts/cover-leave.ts'
import { endCover } from '../acts/end-cover.ts'
import { colleaguesOf, listCovers, postsNamed } from '../reads/covers.read.ts'
import type { PeopleState } from '../room.ts'
import { staffIn } from '../staff-in.ts'
import { readFields, typedWith } from './form-errors.ts'

const keepsRota = ({ post }: Staff): boolean =>
  [...powers['people.duty'], ...powers['people.manage']].some((role) => role === post.role)

const roleName = (role: string, { lang }: PageContext): string => (isRole(role) ? roles[role][lang] : role)

async function show(state: PeopleState, ctx: PageContext, typed: Typed, done?: CoverPageProps['done']): Promise<View> {
  const staff = staffIn(ctx)
  const today = dayOf(state.clock.now())
  const [covers, colleagues] = await Promise.all([listCovers(state, staff), colleaguesOf(state, staff)])
  const placeOf = (place: string) => state.places.nameOf(place as PlaceCode)
  return {
    title: words(ctx.lang).cover.title,
    shell: 'console',
    status: typed.errors.length > 0 ? 422 : 200,
    body: (
      <CoverPage
        lang={ctx.lang}
        typed={typed}
        actId={typed.values['actId'] ?? randomUUID()}
        done={done}
        today={today}
        posts={staff.posts
          .filter(({ covers: covered }) => !covered)
          .map(({ id, role, place, unit }) => ({
            id,
            name: `${roleName(role, ctx)} · ${(unit && state.units.now.get(unit as UnitId)?.name) ?? placeOf(place)}`,
          }))}
        colleagues={colleagues}
        forOthers={keepsRota(staff)}
        covers={covers.map((one) => ({
          ...one,
          away: one.away.name,
          by: one.by.name,
          post: `${roleName(one.role, ctx)} · ${placeOf(one.place)}`,
          now: one.from <= today && today <= one.last,
          actId: randomUUID(),
        }))}
      />
    ),
  }
}

/** An id that follows from the form's for each of several posts, so that sending twice does once. */
function followingId(actId: string, part: string): string {
  const hex = createHash('sha256').update(`${actId} ${part}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** Who is meant by a name: the one account that bears it in the arranger's place, with the posts it holds there. */
async function named(state: PeopleState, staff: Staff, name: string, field: string) {
  const found = await postsNamed(state, staff, name.trim())
  const [first] = found
  if (!first) throw new Refusal('cover_unknown', { field })
  if (found.some(({ account }) => account !== first.account)) throw new Refusal('cover_many', { field })
  return { account: first.account, posts: found.map(({ post }) => post) }
}

/** For somebody else: all posts held in the arranger's place, each covered by the same colleague. */
async function arrange(state: PeopleState, staff: Staff, form: Form): Promise<void> {
  const away = await named(state, staff, form.get('away') ?? '', 'away')
  const by = await named(state, staff, form.get('byName') ?? '', 'by')
  for (const post of away.posts) {
    const actId = followingId(form.get('actId') ?? '', post)
    await coverLeave(state, staff, readFields(CoverLeave, form, { post, by: by.account, actId }))
  }
}

async function act(state: PeopleState, ctx: PageContext, form: Form): Promise<CoverPageProps['done']> {
  const staff = staffIn(ctx)
  switch (form.get('do')) {
    case 'mine':
      await coverLeave(state, staff, readFields(CoverLeave, form))
      return 'done'
    case 'others':
      if (!keepsRota(staff)) throw new Refusal('cover_not_yours')
      await arrange(state, staff, form)
      return 'done'
    case 'end':
      await endCover(state, staff, readFields(EndCover, form))
      return 'ended'
    default:
      throw new Refusal('bad_request')
  }
}

/** '/console/leave': leave, and who stands in. */
export function coverPage(state: PeopleState): Page {
  return page({
    path: '/console/leave',
    power: 'staff',
    get: (ctx) => show(state, ctx, nothingTyped),
    async post(ctx, form) {
      try {
        return await show(state, ctx, nothingTyped, await act(state, ctx, form))
      } catch (error) {
        return show(state, ctx, typedWith(form, error, ctx.lang))
      }
    },
  })
}
