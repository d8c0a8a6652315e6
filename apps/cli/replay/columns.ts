/** One appeal or request of another city, as far as a report needs it. */
export interface Row {
  /** The row's own id, or its line when it has none. */
  readonly id: string
  readonly text: string
  /** What decides the grid it is shown in: its neighbourhood, else its id. */
  readonly near: string
  /** The same as a person may read it, where the source names a neighbourhood or an address; empty when it is the id. */
  readonly shown: string
  /** All that the source says about its kind, to help the simulated people choose. */
  readonly kind: string
  /** The source has not closed it yet: the simulated unit takes it up and leaves it open. */
  readonly open: boolean
  /** What the source's own staff wrote when they closed it. */
  readonly answer: string | undefined
}

type Fields = Readonly<Record<string, unknown>>

/** Says nothing, in the words of one source or another. */
const empty = /^(other|unspecified|n\/a|not associated with a specific address|per process\b.*)$/i

const first = (fields: Fields, ...names: string[]): string | undefined =>
  names.map((name) => cell(fields, name)).find((value) => value && !empty.test(value))

/** A cell without what spreadsheets leave behind: spaces in rows, a dash with nothing after it. */
function cell(fields: Fields, name: string): string | undefined {
  const value = fields[name]
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  return String(value)
    .replaceAll(/[^\S\n]+/g, ' ')
    .replace(/(\s-)+\s*$/, '')
    .trim()
}

/** The parts that say something of their own: what stands within another part is left out. */
const parts = (...some: (string | undefined)[]): string[] => {
  const said = some.filter((one): one is string => Boolean(one))
  const within = (one: string, i: number) =>
    said.some((other, k) => k !== i && other.includes(one) && (other.length > one.length || k < i))
  return said.filter((one, i) => !within(one, i))
}

/**
 * Reads an appeal (`text`, `title`, `label`) or a 311 request, of New York (`complaint_type`, `descriptor`,
 * `incident_zip`, `borough`) or of San Francisco (`category`, `neighborhood`, `status_notes` besides); undefined when
 * there is nothing to report. Coordinates are not read: they lie on another continent, or at 0, 0.
 */
export function toRow(fields: Fields, line: number): Row | undefined {
  const told = cell(fields, 'text')
  const address = first(fields, 'incident_address')
  const text = told
    ? parts(cell(fields, 'title'), told).join('\n')
    : parts(
        first(fields, 'complaint_type') ?? first(fields, 'category', 'agency_name'),
        first(fields, 'descriptor'),
        first(fields, 'location_type'),
        address,
      ).join(' · ')
  if (!text) return undefined
  const id = cell(fields, 'id') || cell(fields, 'unique_key') || `line ${line}`
  const near = first(fields, 'neighborhood', 'incident_zip', 'borough')
  return {
    id,
    text,
    near: near ?? id,
    shown: parts(address, near, first(fields, 'borough', 'city')).join(', '),
    kind: ['label', 'complaint_type', 'descriptor', 'category']
      .map((name) => first(fields, name) ?? '')
      .join(' ')
      .trim(),
    open: /^(open|assigned|in progress|pending)$/i.test(cell(fields, 'status') ?? ''),
    answer: first(fields, 'status_notes'),
  }
}
