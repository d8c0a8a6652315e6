import { randomUUID } from 'node:crypto'
import type { JSX } from 'preact'
import { page, type Form, type Page, type PageContext } from '@lianxin/platform/http'
import type { Staff } from '@lianxin/platform/auth'
import { levelOf, parentOf, shortCode, type PlaceCode } from '../../contract/codes.ts'
import { placesPaths } from '../../contract/paths.ts'
import type { Place } from '../../contract/place.ts'
import { DescribePlace, MergePlaces, RenamePlace, SplitPlace } from '../../contract/schemas.ts'
import { freeCodes } from '../../rules/free-codes.ts'
import { MergeForm, RenameForm, SplitForm, type Typed } from '../../web/tree/act-forms.tsx'
import { aliasesTyped, membersTyped } from '../../web/tree/describe-form.logic.ts'
import { DescribeForm } from '../../web/tree/describe-form.tsx'
import { words } from '../../web/words.ts'
import { asStaff, getPlace } from '../acts/guards.ts'
import { describePlace } from '../acts/describe-place.ts'
import { mergePlaces } from '../acts/merge-places.ts'
import { renamePlace } from '../acts/rename-place.ts'
import { splitPlace } from '../acts/split-place.ts'
import type { PlacesState } from '../state.ts'
import { getCode } from './code-of.ts'
import { nothingTyped, typedWith } from './typed-with.ts'

interface Shown {
  readonly lang: PageContext['lang']
  readonly place: Place
  readonly actId: string
  readonly typed: Typed
}

interface ActPage {
  readonly verb: 'rename' | 'describe' | 'split' | 'merge'
  form(shown: Shown): JSX.Element
  /** Does it and says where to go on. */
  act(staff: Staff, place: Place, form: Form): Promise<PlaceCode>
}

/** 更名, 拆分, 合并: each a form on a page of its own; refused, it is shown again with everything typed. */
export function actPages(state: PlacesState): Page[] {
  const inside = (place: Place) => state.book.now.childrenOf(place.code)
  const beside = (place: Place) =>
    state.book.now.childrenOf(parentOf(place.code)!).filter(({ code }) => code !== place.code)
  const free = (place: Place, count: number) =>
    freeCodes(place.code, count, (code) => Boolean(state.book.now.find(code) ?? state.book.now.ended(code)))
  return [
    actPage(state, {
      verb: 'rename',
      form: (shown) => <RenameForm {...shown} />,
      act: async (staff, { code }, form) =>
        (await renamePlace(state, staff, RenamePlace.parse({ ...form.values, code }))).code,
    }),
    actPage(state, {
      verb: 'describe',
      form: (shown) => (
        <DescribeForm
          {...shown}
          aliases={shown.place.aliases}
          members={levelOf(shown.place.code) === 'micro' ? shown.place.members : undefined}
        />
      ),
      act: async (staff, { code }, form) => {
        const aliases = aliasesTyped(form.get('aliases') ?? '')
        const members = membersTyped(form.get('members') ?? '')
        const input = DescribePlace.parse({ ...form.values, code, aliases, members })
        return (await describePlace(state, staff, input)).code
      },
    }),
    actPage(state, {
      verb: 'split',
      form: (shown) => <SplitForm {...shown} inside={inside(shown.place)} free={free(shown.place, 2)} />,
      act: async (staff, place, form) => {
        const into = ['1', '2'].map((n) => ({
          code: form.get(`code${n}`) ?? '',
          name: form.get(`name${n}`) ?? '',
          children: inside(place)
            .map(({ code }) => code)
            .filter((code) => (form.get(`to-${shortCode(code)}`) ?? '1') === n),
        }))
        const [first] = await splitPlace(state, staff, SplitPlace.parse({ ...form.values, code: place.code, into }))
        return first?.code ?? place.code
      },
    }),
    actPage(state, {
      verb: 'merge',
      form: (shown) => <MergeForm {...shown} beside={beside(shown.place)} free={free(shown.place, 1)} />,
      act: async (staff, place, form) => {
        const codes = [place.code, ...form.all('codes')]
        return (await mergePlaces(state, staff, MergePlaces.parse({ ...form.values, codes }))).code
      },
    }),
  ]
}

function actPage(state: PlacesState, { verb, form: draw, act }: ActPage): Page {
  const view = (ctx: PageContext, place: Place, typed: Typed) => ({
    title: `${words(ctx.lang).tree[verb]} · ${place.name}`,
    shell: 'console' as const,
    nav: 'places',
    status: typed.errors.length > 0 ? 422 : 200,
    body: draw({ lang: ctx.lang, place, actId: typed.values['actId'] ?? randomUUID(), typed }),
  })
  const placeOf = (ctx: PageContext) => getPlace(state.book.now, asStaff(ctx.actor), getCode(ctx))
  return page({
    path: `/console/places/{code}/${verb}`,
    power: 'places.manage',
    get: async (ctx) => view(ctx, placeOf(ctx), nothingTyped),
    post: async (ctx, form) => {
      const place = placeOf(ctx)
      try {
        return { to: placesPaths.tree(await act(asStaff(ctx.actor), place, form)) }
      } catch (error) {
        const { values, errors } = typedWith(form, error, ctx.lang)
        return view(ctx, place, { values: { ...values, codes: form.all('codes').join(' ') }, errors })
      }
    },
  })
}
