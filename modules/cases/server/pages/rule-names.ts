import { levelNames, levelOf, type Level } from '@lianxin/places/contract'
import { toPlaceCode } from '@lianxin/platform/ids'
import { unitKinds, type UnitId } from '@lianxin/people/contract'
import type { Lang } from '@lianxin/platform/i18n'
import type { Destination } from '../../contract/dry-run.ts'
import type { RoutingRule } from '../../contract/routing-rule.ts'
import type { RuleNames } from '../../web/rules/rules.logic.ts'
import { unitChoices, type UnitChoices } from '../../web/rules/typed-rule.ts'
import { words } from '../../web/rules/words.ts'
import type { CasesState } from '../state.ts'

/** Names for what rules say by codes. */
export function namesOf({ services, places, people }: CasesState, lang: Lang): RuleNames {
  const catalogue = services.catalogue()
  return {
    category: (code) =>
      catalogue.get(code)?.name[lang] ?? catalogue.groups.find((one) => one.code === code)?.name[lang] ?? code,
    place: (code) => places.nameOf(code) || code,
    unit: (id) => people.units().get(id)?.name ?? id,
  }
}

/**
 * Units a rule may name: those of the city and its counties, since a township's are reached by kind; and those that the
 * draft names already, abolished ones too, so that changing another part of a rule does not change its unit.
 */
export function choicesOf({ people, city }: CasesState, lang: Lang, rules: readonly RoutingRule[]): UnitChoices {
  const units = people.units()
  const offered = units
    .within(toPlaceCode(`${city}000000000000`))
    .filter(({ place }) => levelOf(place) === 'city' || levelOf(place) === 'county')
  const known = new Set(offered.map(({ id }) => id))
  const named = rules
    .flatMap(({ then, assist = [] }) => [then, ...assist].flatMap((one) => (one.to === 'unit' ? [one.unit] : [])))
    .filter((id) => !known.has(id))
    .map((id) => ({ id, name: units.get(id)?.name ?? id }))
  return unitChoices(
    [...new Map(named.map((one) => [one.id, one])).values(), ...offered],
    (kind) => unitKinds[kind][lang],
  )
}

/** A unit by its name, or the office of a level where a person decides. */
export function destinationName({ people }: CasesState, lang: Lang) {
  return (destination: Destination): string => {
    const [, level] = destination.split('office:')
    if (level !== undefined) return words(lang).office(levelNames[level as Level][lang])
    return people.units().get(destination as UnitId)?.name ?? destination
  }
}
