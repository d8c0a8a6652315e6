/** What became of the rows. */
export interface Tally {
  readonly counts: Record<Counted, number>
  /** Refusals by code, 5xx and broken connections by what was said. */
  readonly refused: Map<string, number>
  readonly errors: Map<string, number>
  /** Where the cases stand in the end, by state; one that was acknowledged and is not found counts as lost. */
  readonly standing: Map<string, number>
  readonly unreadable: string[]
}

const counted = [
  'rows',
  'of a kind unknown here',
  'sent',
  'of these here before',
  'accepted',
  'dispatched',
  'handled',
  'left open as in the source',
  'checked',
  'reworked',
  'rated',
  'lost',
] as const
type Counted = (typeof counted)[number]

export function newTally(): Tally {
  const counts = Object.fromEntries(counted.map((name) => [name, 0])) as Tally['counts']
  return { counts, refused: new Map(), errors: new Map(), standing: new Map(), unreadable: [] }
}

export const count = (map: Map<string, number>, key: string): void => void map.set(key, (map.get(key) ?? 0) + 1)

const sum = (map: ReadonlyMap<string, number>): number => [...map.values()].reduce((all, n) => all + n, 0)

/** The table at the end. */
export function table(tally: Tally, seconds: number): string {
  const under = (name: string, map: ReadonlyMap<string, number>): (readonly [string, number])[] =>
    [...map].sort(([, a], [, b]) => b - a).map(([what, n]) => [`  ${name}: ${what}`, n])
  const rows = [
    ...Object.entries(tally.counts),
    ['refused', sum(tally.refused)] as const,
    ...under('refused', tally.refused),
    ['errors', sum(tally.errors)] as const,
    ...under('error', tally.errors),
    ['unreadable rows', tally.unreadable.length] as const,
    ...under('now', tally.standing),
  ]
  const lines = rows.map(([name, n]) => `  ${name.padEnd(44)} ${String(n).padStart(8)}`)
  return [
    ...lines,
    `  ${'seconds'.padEnd(44)} ${seconds.toFixed(1).padStart(8)}`,
    ...tally.unreadable.slice(0, 10).map((one) => `  ${one}`),
  ].join('\n')
}
