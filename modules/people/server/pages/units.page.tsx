import { randomUUID } from 'node:crypto'
import { page, Refusal, type Form, type Page, type PageContext, type View } from '@lianxin/platform/http'
import { ancestorAt, levelOf, lies, parsePlaceCode } from '@lianxin/places/contract'
import { when } from '@lianxin/ui'
import { UnitIdField } from '../../contract/fields.ts'
import { paths } from '../../contract/paths.ts'
import { platforms } from '../../contract/platforms.ts'
import { roles } from '../../contract/roles.ts'
import { unitKinds, type UnitKind } from '../../contract/unit-kinds.ts'
import { CloseUnit, CreateUnit, EditUnit, SetDuty, UnitKindField, type Unit } from '../../contract/unit.ts'
import { gapsIn } from '../../rules/duty.ts'
import { mayFollow } from '../../rules/unit-successor.ts'
import { dayOf } from '../../rules/post-dates.ts'
import { nothingTyped, type Typed } from '../../web/typed.ts'
import type { RotaLine } from '../../web/units/rota-form.tsx'
import { UnitPage, type UnitPageProps } from '../../web/units/unit-page.tsx'
import { UnitsPage, type UnitLine } from '../../web/units/units-page.tsx'
import { words } from '../../web/words.ts'
import { closeUnit } from '../acts/close-unit.ts'
import { createUnit } from '../acts/create-unit.ts'
import { editUnit } from '../acts/edit-unit.ts'
import { setDuty } from '../acts/set-duty.ts'
import { findOnCall, showDuty, staffOfUnit } from '../reads/duty.read.ts'
import { getUnit, listUnits } from '../reads/units.read.ts'
import type { PeopleState } from '../room.ts'
import { staffIn } from '../staff-in.ts'
import { placeTyped } from './accounts.page.tsx'
import { readFields, typedWith } from './form-errors.ts'
import { rotaLines, rotaShown, rotaTyped } from './rota-input.ts'

const UNITS_SHOWN = 200

const lineOf = ({ places, units }: PeopleState, { lang }: PageContext, unit: Unit): UnitLine => ({
  id: unit.id,
  kind: unitKinds[unit.kind][lang],
  name: unit.name,
  place: places.nameOf(unit.place),
  parent: (unit.parent && units.now.get(unit.parent)?.name) ?? null,
  platform: unit.platform && platforms[unit.platform][lang],
  phone: unit.phone,
})

function listPage(state: PeopleState): Page {
  const show = (ctx: PageContext, typed: Typed): View => {
    const query = ctx.url.searchParams
    const place = parsePlaceCode(query.get('place') ?? '') ?? staffIn(ctx).post.place
    const asked = UnitKindField.safeParse(query.get('kind'))
    const kind: UnitKind | undefined = asked.success ? asked.data : undefined
    const found = listUnits(state, { place, kind })
    return {
      title: words(ctx.lang).units.title,
      shell: 'console',
      nav: 'units',
      status: typed.errors.length > 0 ? 422 : 200,
      body: (
        <UnitsPage
          lang={ctx.lang}
          typed={typed}
          actId={typed.values['actId'] ?? randomUUID()}
          placeName={state.places.nameOf(place)}
          kind={kind}
          rows={found.slice(0, UNITS_SHOWN).map((unit) => lineOf(state, ctx, unit))}
          more={found.length > UNITS_SHOWN}
          mayManage={ctx.may('people.manage')}
        />
      ),
    }
  }
  return page({
    path: '/console/units',
    power: 'staff',
    get: async (ctx) => show(ctx, nothingTyped),
    async post(ctx, form) {
      if (!ctx.may('people.manage')) throw new Refusal('not_found')
      try {
        const input = readFields(CreateUnit, form, { place: placeTyped(form.get('place')) })
        return { to: paths.unit((await createUnit(state, staffIn(ctx), input)).id) }
      } catch (error) {
        return show(ctx, typedWith(form, error, ctx.lang))
      }
    },
  })
}

function unitIn(state: PeopleState, ctx: PageContext): Unit {
  const id = UnitIdField.safeParse(ctx.params['id'])
  if (!id.success) throw new Refusal('unit_not_found')
  return getUnit(state, id.data)
}

async function onDuty(state: PeopleState, ctx: PageContext, unit: Unit): Promise<UnitPageProps['now']> {
  const w = words(ctx.lang).units
  const call = await findOnCall(state, unit.id)
  if (!call) return undefined
  const by = call.by === 'rota' ? w.byRota : call.by === 'lead' ? w.byLead : w.byAbove(call.unit.name)
  return { name: call.name, phone: call.phone, by, until: call.until && when(ctx.lang, call.until.toString()) }
}

interface RotaView {
  readonly lines?: readonly RotaLine[]
  readonly saved?: string
}

const closingOf = ({ units }: PeopleState, unit: Unit) =>
  unit.closedOn && unit.successor ? { on: unit.closedOn, heir: units.now.get(unit.successor)?.name ?? '' } : null

function formsFor(state: PeopleState, ctx: PageContext, unit: Unit): UnitPageProps['forms'] {
  if (!ctx.may('people.manage') || !lies(unit.place, staffIn(ctx).post.place) || unit.closedOn) return undefined
  const near = state.units.now.within(ancestorAt(unit.place, 'county'))
  // Those of the same kind first: a station is mostly followed by another, or by its department.
  const successors = near
    .filter((one) => mayFollow(unit, one))
    .sort((a, b) => Number(b.kind === unit.kind) - Number(a.kind === unit.kind))
  return { successors: successors.slice(0, 300), today: dayOf(state.clock.now()) }
}

/** What a press on a unit's page does, and what is said of it. */
async function act(state: PeopleState, ctx: PageContext, form: Form): Promise<string> {
  const id = unitIn(state, ctx).id
  const w = words(ctx.lang).units
  if (!ctx.may('people.manage')) throw new Refusal('not_found')
  if (form.get('do') === 'close') {
    const { name } = await closeUnit(state, staffIn(ctx), readFields(CloseUnit, form, { id }))
    return `${name}：${w.edited}`
  }
  const cleared = {
    phone: form.get('phone') || null,
    address: form.get('address') || null,
    aliases: (form.get('aliases') ?? '').split(/[\s,，、]+/).filter(Boolean),
  }
  await editUnit(state, staffIn(ctx), readFields(EditUnit, form, { id, ...cleared }))
  return w.edited
}

async function showOne(state: PeopleState, ctx: PageContext, typed: Typed, rota: RotaView = {}): Promise<View> {
  const unit = unitIn(state, ctx)
  const [lines, staff, now] = await Promise.all([
    showDuty(state, unit.id),
    staffOfUnit(state, unit),
    onDuty(state, ctx, unit),
  ])
  const said = (at: Temporal.Instant) => when(ctx.lang, at.toString())
  const people = [...new Map(staff.map((one) => [one.account, one])).values()]
  return {
    title: unit.name,
    shell: 'console',
    nav: 'units',
    status: typed.errors.length > 0 ? 422 : 200,
    body: (
      <UnitPage
        lang={ctx.lang}
        typed={typed}
        actId={randomUUID()}
        unit={{
          ...lineOf(state, ctx, unit),
          address: unit.address,
          aliases: unit.aliases,
          closing: closingOf(state, unit),
        }}
        now={now}
        lines={rota.lines ?? rotaShown(lines)}
        staff={people.map((one) => ({ ...one, role: roles[one.role][ctx.lang] }))}
        gaps={gapsIn(lines, state.clock.now(), 7).map((gap) => ({ from: said(gap.from), to: said(gap.to) }))}
        saved={rota.saved}
        mayDuty={ctx.may('people.duty')}
        forms={formsFor(state, ctx, unit)}
        town={levelOf(unit.place) === 'township' ? unit.place : undefined}
      />
    ),
  }
}

function onePage(state: PeopleState): Page {
  return page({
    path: '/console/units/{id}',
    power: 'staff',
    get: (ctx) => showOne(state, ctx, nothingTyped),
    async post(ctx, form) {
      if (form.get('do')) {
        try {
          return await showOne(state, ctx, nothingTyped, { saved: await act(state, ctx, form) })
        } catch (error) {
          return showOne(state, ctx, typedWith(form, error, ctx.lang))
        }
      }
      if (!ctx.may('people.duty')) throw new Refusal('not_found')
      const typed = rotaTyped(form)
      try {
        const lines = rotaLines(typed, dayOf(state.clock.now()))
        const input = SetDuty.parse({ actId: form.get('actId'), id: unitIn(state, ctx).id, lines })
        await setDuty(state, staffIn(ctx), input)
        return await showOne(state, ctx, nothingTyped, { saved: words(ctx.lang).units.saved })
      } catch (error) {
        return showOne(state, ctx, typedWith(form, error, ctx.lang), {
          lines: typed.filter((line) => line.account !== ''),
        })
      }
    },
  })
}

/** '/console/units': the directory, and one unit with its rota. */
export const unitPages = (state: PeopleState): Page[] => [listPage(state), onePage(state)]
