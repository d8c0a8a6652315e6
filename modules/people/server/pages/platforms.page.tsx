import { randomUUID } from 'node:crypto'
import { page, Refusal, type Page, type PageContext, type View } from '@lianxin/platform/http'
import { ancestorAt, levelOf, lies, parsePlaceCode } from '@lianxin/places/contract'
import type { PlaceCode } from '../../contract/ids.ts'
import { paths } from '../../contract/paths.ts'
import { platformCodes } from '../../contract/platforms.ts'
import { roles } from '../../contract/roles.ts'
import { SetPlatform } from '../../contract/unit.ts'
import { nothingTyped, type Typed } from '../../web/typed.ts'
import { PlatformsPage, type PlatformUnit } from '../../web/units/platforms-page.tsx'
import { words } from '../../web/words.ts'
import { setPlatform } from '../acts/set-platform.ts'
import { platformStaff } from '../reads/platforms.read.ts'
import type { DirectoryUnit } from '../../rules/unit-directory.ts'
import type { PeopleState } from '../room.ts'
import { staffIn } from '../staff-in.ts'
import { readFields, typedWith } from './form-errors.ts'

function townIn(state: PeopleState, ctx: PageContext): PlaceCode {
  const place = parsePlaceCode(ctx.params['town'] ?? '')
  if (!place || levelOf(place) !== 'township' || !state.places.exists(place)) throw new Refusal('platform_of_town')
  return place
}

/** Whom a unit answers to at a town: its own line, and the town's office. */
function answersTo({ units }: PeopleState, unit: DirectoryUnit, town: PlaceCode): string[] {
  const line = unit.place === town ? unit.parent && units.now.get(unit.parent) : unit
  const office = units.now.unitFor({ kind: 'office', place: town })
  return [line, office].flatMap((one) => (one ? [one.name] : []))
}

async function show(state: PeopleState, ctx: PageContext, typed: Typed): Promise<View> {
  const town = townIn(state, ctx)
  const staff = await platformStaff(state, town)
  const here = state.units.now.within(town).filter((unit) => unit.place === town)
  const members = state.units.now.platformOf(town)
  const unitOf = (unit: DirectoryUnit): PlatformUnit => ({
    id: unit.id,
    name: unit.name,
    answersTo: answersTo(state, unit, town),
    staff: staff.filter((one) => one.unit === unit.id).map((one) => `${one.name}（${roles[one.role][ctx.lang]}）`),
  })
  const county = ancestorAt(town, 'county')
  const choices = [...here, ...state.units.now.within(county).filter((unit) => unit.place === county)]
  return {
    title: words(ctx.lang).units.platforms,
    shell: 'console',
    nav: 'units',
    status: typed.errors.length > 0 ? 422 : 200,
    body: (
      <PlatformsPage
        lang={ctx.lang}
        typed={typed}
        actId={randomUUID()}
        townName={state.places.nameOf(town)}
        town={town}
        platforms={platformCodes.map((code) => ({
          code,
          units: (members.get(code) ?? []).map(unitOf),
        }))}
        choices={choices.filter(({ kind }) => kind !== 'office').map(({ id, name }) => ({ id, name }))}
        mayManage={ctx.may('people.manage') && lies(town, staffIn(ctx).post.place)}
      />
    ),
  }
}

/** '/console/units/platforms/{town}': the four platforms of a township, who works in them and whom they answer to. */
export function platformsPage(state: PeopleState): Page {
  return page({
    path: '/console/units/platforms/{town}',
    power: 'staff',
    get: (ctx) => show(state, ctx, nothingTyped),
    async post(ctx, form) {
      if (!ctx.may('people.manage')) throw new Refusal('not_found')
      try {
        const place = townIn(state, ctx)
        const platform = form.get('platform') || null
        await setPlatform(state, staffIn(ctx), readFields(SetPlatform, form, { place, platform }))
        return { to: paths.platforms(place) }
      } catch (error) {
        return show(state, ctx, typedWith(form, error, ctx.lang))
      }
    },
  })
}
