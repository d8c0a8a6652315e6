import type { Address, Part } from './part.ts'

export interface PartFigures {
  /** Addresses, and parts in them. */
  readonly n: number
  readonly parts: number
  /** Parts with the right label from the right sign to the right sign: F1 over all of them. */
  readonly f1: number
  readonly precision: number
  readonly recall: number
  /** Share of addresses without a fault. */
  readonly whole: number
  readonly perLabel: Readonly<Record<string, { readonly f1: number; readonly n: number }>>
}

const keyOf = ({ label, start, end }: Part): string => `${start} ${end} ${label.toLowerCase()}`
const ratio = (part: number, all: number): number => (all === 0 ? 0 : part / all)

/** Judges how addresses were taken apart. Labels that differ in case alone are one. */
export function judgeParts(addresses: readonly Address[], told: readonly (readonly Part[])[]): PartFigures {
  const counts = new Map<string, { hit: number; said: number; n: number }>()
  const of = (label: string) => {
    const held = counts.get(label.toLowerCase()) ?? { hit: 0, said: 0, n: 0 }
    counts.set(label.toLowerCase(), held)
    return held
  }
  let whole = 0
  addresses.forEach(({ parts }, i) => {
    const right = new Set(parts.map(keyOf))
    const said = told[i]!
    for (const { label } of parts) of(label).n++
    for (const one of said) {
      of(one.label).said++
      if (right.has(keyOf(one))) of(one.label).hit++
    }
    if (said.length === parts.length && said.every((one) => right.has(keyOf(one)))) whole++
  })
  const all = [...counts.values()]
  const sum = (of: (one: { hit: number; said: number; n: number }) => number) =>
    all.reduce((total, one) => total + of(one), 0)
  const [hit, said, n] = [sum((one) => one.hit), sum((one) => one.said), sum((one) => one.n)]
  return {
    n: addresses.length,
    parts: n,
    f1: ratio(2 * hit, said + n),
    precision: ratio(hit, said),
    recall: ratio(hit, n),
    whole: ratio(whole, addresses.length),
    perLabel: Object.fromEntries(
      [...counts].toSorted().map(([label, one]) => [label, { f1: ratio(2 * one.hit, one.said + one.n), n: one.n }]),
    ),
  }
}
