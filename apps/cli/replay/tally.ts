/** What became of the rows. */
export interface Tally {
  readonly counts: Record<
    'sent' | 'accepted' | 'dispatched' | 'handled' | 'checked' | 'rated' | 'reworked' | 'repeated',
    number
  >
  /** Refusals by code, 5xx and broken connections by what was said. */
  readonly refused: Map<string, number>
  readonly errors: Map<string, number>
  readonly unreadable: string[]
}

export function newTally(): Tally {
  const counts = { sent: 0, accepted: 0, dispatched: 0, handled: 0, checked: 0, rated: 0, reworked: 0, repeated: 0 }
  return { counts, refused: new Map(), errors: new Map(), unreadable: [] }
}

export const count = (map: Map<string, number>, key: string): void => void map.set(key, (map.get(key) ?? 0) + 1)

/** The table at the end. */
export function table(tally: Tally, seconds: number): string {
  const rows = [
    ...Object.entries(tally.counts),
    ...[...tally.refused].map(([code, n]): [string, number] => [`refused: ${code}`, n]),
    ...[...tally.errors].map(([what, n]): [string, number] => [`error: ${what}`, n]),
    ['unreadable rows', tally.unreadable.length] as const,
  ]
  const lines = rows.map(([name, n]) => `  ${name.padEnd(36)} ${String(n).padStart(8)}`)
  return [
    ...lines,
    `  ${'seconds'.padEnd(36)} ${seconds.toFixed(1).padStart(8)}`,
    ...tally.unreadable.slice(0, 10).map((one) => `  ${one}`),
  ].join('\n')
}
