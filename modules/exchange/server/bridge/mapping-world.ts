import { fieldErrors } from '@lianxin/platform/http'
import { lies, parsePlaceCode, type PlaceCode } from '@lianxin/places/contract'
import type { z } from 'zod'
import { checkMapping, type MappingWorld } from '../../rules/bridge/check-mapping.ts'
import { meetOrder, meetState } from '../../rules/bridge/meet.ts'
import { readMessage } from '../../rules/bridge/read-message.ts'
import type { Mapping } from '../../contract/bridge/mapping.ts'
import type { ExchangeState } from '../deps.ts'

const worldOf = ({ cases }: Pick<ExchangeState, 'cases'>, within: string): MappingWorld => ({
  category: (code) => {
    const found = cases.services.catalogue().get(code)
    return found !== undefined && !found.retired
  },
  place: (code) => lies(code, within as PlaceCode) && cases.places.find(code) !== undefined,
})

/** A form's sentences, each where it belongs. */
const say = (error: z.ZodError) =>
  error.issues.map((issue) => {
    const [one] = fieldErrors({ ...error, issues: [issue] } as z.ZodError)
    return { path: issue.path, zh: one?.zh ?? issue.message, en: one?.en ?? issue.message }
  })

/** Checks a mapping file against what this city knows. */
export const checkFor = (state: Pick<ExchangeState, 'cases'>, within: string, text: string) =>
  checkMapping(text, worldOf(state, within), say)

/** What a sample would become: our words for it, or why a person would be asked. Nothing is kept. */
export interface Tried {
  readonly number: string | null
  readonly kind: string | null
  readonly category: string | null
  readonly place: string | null
  readonly due: string | null
  readonly act: string | null
  /** A code of the held faults, or a sentence. */
  readonly held: string | null
  readonly fault: { readonly field: string; readonly zh: string; readonly en: string } | null
}

const nothing: Tried = {
  number: null,
  kind: null,
  category: null,
  place: null,
  due: null,
  act: null,
  held: null,
  fault: null,
}

/** 试一试: takes samples apart by a mapping and says what each would become. */
export function tryMapping(
  { cases }: Pick<ExchangeState, 'cases'>,
  mapping: Mapping,
  samples: readonly unknown[],
): Tried[] {
  return samples.map((raw): Tried => {
    const read = readMessage(mapping, raw)
    if ('fault' in read) return { ...nothing, fault: read.fault }
    const { message } = read
    const of = { ...nothing, number: message.number, kind: message.kind }
    if (message.kind === 'words') return of
    if (message.kind === 'state') {
      const asked = meetState(mapping, message.state)
      return asked ? { ...of, act: asked.act } : { ...of, held: 'state_unmapped' }
    }
    const met = meetOrder(mapping, message)
    if ('held' in met) return { ...of, held: met.held }
    const category =
      met.category === undefined ? null : (cases.services.catalogue().get(met.category)?.name.zh ?? met.category)
    return {
      ...of,
      category,
      place: placeSaid(cases, met.place),
      due: message.due === null ? null : new Date(message.due).toISOString(),
    }
  })
}

function placeSaid({ places }: ExchangeState['cases'], place: object): string {
  if ('code' in place) {
    const code = parsePlaceCode(String(place.code))
    return code ? places.nameOf(code) : String(place.code)
  }
  if ('address' in place) {
    const found = places.byAddress(String(place.address))
    return found ? places.nameOf(found.code) : String(place.address)
  }
  const { lon, lat } = place as { lon: number; lat: number }
  const found = places.at(lon, lat)
  return found ? places.nameOf(found.code) : `${lat}, ${lon}`
}
