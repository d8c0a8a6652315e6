import { findNodeAtLocation, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser'
import { outcomeCodes, statuses } from '@lianxin/cases/contract'
import { parsePlaceCode, type PlaceCode } from '@lianxin/places/contract'
import type { z } from 'zod'
import { mappingFaults, type MappingFault, type MappingFaultCode } from '../../contract/bridge/faults.ts'
import { Mapping } from '../../contract/bridge/mapping.ts'

/** What the city knows, as a mapping may name it. */
export interface MappingWorld {
  category(code: string): boolean
  place(code: PlaceCode): boolean
}

type Where = readonly PropertyKey[]
interface Found {
  readonly path: Where
  readonly offset: number
  readonly zh: string
  readonly en: string
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length

/** The offset of a value, or of what is nearest above it where it is missing. */
function offsetOf(root: Node | undefined, path: Where): number {
  for (let length = path.length; length > 0; length--) {
    const node =
      root &&
      findNodeAtLocation(
        root,
        path.slice(0, length).map((key) => (typeof key === 'number' ? key : String(key))),
      )
    if (node) return node.parent?.type === 'property' ? node.parent.offset : node.offset
  }
  return root?.offset ?? 0
}

/** Names that stand twice in one object. */
function doubles(node: Node): Found[] {
  const seen = new Set<string>()
  const own: Found[] = []
  for (const property of node.type === 'object' ? (node.children ?? []) : []) {
    const name = String(property.children?.[0]?.value)
    if (seen.has(name)) own.push({ path: [name], offset: property.offset, ...mappingFaults.twice })
    seen.add(name)
  }
  return [...own, ...(node.children ?? []).flatMap(doubles)]
}

/** What a schema's fault says, in both languages. */
export type SayIssue = (
  error: z.ZodError,
) => readonly { readonly path: Where; readonly zh: string; readonly en: string }[]

/**
 * Checks a mapping file whole: its form, its names, and that whatever it names exists here. Every fault is told with its
 * line. Nothing of a file with a fault is used.
 */
export function checkMapping(
  text: string,
  world: MappingWorld,
  say: SayIssue,
): { readonly mapping?: Mapping; readonly faults: readonly MappingFault[] } {
  const errors: ParseError[] = []
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false })
  const told = (found: readonly Found[]): MappingFault[] =>
    found
      .map(({ path, offset, zh, en }) => ({ line: lineAt(text, offset), path: path.map(String).join('.'), zh, en }))
      .toSorted((a, b) => a.line - b.line)
  if (errors.length > 0 || !root)
    return {
      faults: told(
        (errors.length > 0 ? errors : [{ error: 4, offset: 0, length: 0 }]).map(({ error, offset }) => ({
          path: [],
          offset,
          zh: `${mappingFaults.json.zh}（${printParseErrorCode(error)}）`,
          en: `${mappingFaults.json.en} (${printParseErrorCode(error)})`,
        })),
      ),
    }
  const twice = doubles(root)
  const parsed = Mapping.safeParse(JSON.parse(text))
  if (!parsed.success)
    return {
      faults: told([...twice, ...say(parsed.error).map((one) => ({ ...one, offset: offsetOf(root, one.path) }))]),
    }
  const meant = faultsOf(parsed.data, world).map(([code, path]) => ({
    path,
    offset: offsetOf(root, path),
    ...mappingFaults[code],
  }))
  const faults = told([...twice, ...meant])
  return faults.length === 0 ? { mapping: parsed.data, faults } : { faults }
}

function faultsOf(mapping: Mapping, world: MappingWorld): [MappingFaultCode, Where][] {
  const { fields, kinds, categories, places, statesOut, outcomes } = mapping
  const found: [MappingFaultCode, Where][] = []
  for (const [theirs, code] of Object.entries(categories))
    if (!world.category(code)) found.push(['category_unknown', ['categories', theirs]])
  for (const [theirs, code] of Object.entries(places)) {
    if (theirs === '*') {
      if (code !== 'address' && code !== 'point') found.push(['place_way', ['places', theirs]])
      continue
    }
    const place = parsePlaceCode(code)
    if (!place || !world.place(place)) found.push(['place_unknown', ['places', theirs]])
  }
  for (const status of statuses) if (!(status in statesOut)) found.push(['state_missing', ['statesOut', status]])
  for (const outcome of outcomeCodes) if (!(outcome in outcomes)) found.push(['outcome_missing', ['outcomes', outcome]])
  const known = new Set(Object.values(kinds))
  if (!fields.sequence && (known.has('state') || known.has('words'))) found.push(['sequence_needed', ['fields']])
  if (!fields.kind && known.size > 1) found.push(['kind_needed', ['fields']])
  if (known.has('state') && !fields.state) found.push(['state_field_needed', ['fields']])
  const point = fields.lon && fields.lat
  const way = places['*']
  const byMap = fields.place && Object.keys(places).some((theirs) => theirs !== '*')
  if (!byMap && !(way === 'address' && fields.address) && !(way === 'point' && point))
    found.push(['place_field_needed', ['fields']])
  return found
}
