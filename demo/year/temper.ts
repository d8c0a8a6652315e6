import { random, type Random } from '../city/random.ts'

/** How a unit works, drawn once for each: some are quick, some late, some return what is theirs. */
export interface Temper {
  /** Share of the limit it usually takes. */
  readonly pace: number
  /** How often it simply forgets until somebody presses. */
  readonly neglect: number
  readonly returns: number
  /** How often what it calls solved is so in the reporter's eyes. */
  readonly quality: number
}

/** The temper of a unit, the same in every city of this seed. Rural and busy units are a little slower. */
export function temperOf(seed: number, unit: string, rural: boolean): Temper {
  const r = random(seed, 'temper', unit)
  return {
    pace: Math.max(0.2, 0.42 + 0.14 * r.bell() + (rural ? 0.06 : 0)),
    neglect: 0.01 + 0.05 * r.next() ** 2,
    returns: 0.008 + 0.03 * r.next(),
    quality: Math.min(0.97, Math.max(0.55, 0.84 + 0.08 * r.bell())),
  }
}

/** Share of the limit one case takes: around the unit's pace, with a long tail. */
export function spent(r: Random, temper: Temper): number {
  if (r.next() < temper.neglect) return r.between(1.1, 3)
  return Math.max(0.03, temper.pace * Math.exp(0.42 * r.bell()))
}

export type OutcomeDrawn = 'solved' | 'explained' | 'partly' | 'cannot'

/** What comes of the handling: enquiries are explained, the rest mostly solved. */
export function drawOutcome(r: Random, enquiry: boolean): OutcomeDrawn {
  const at = r.next()
  if (enquiry) return at < 0.9 ? 'explained' : 'solved'
  return at < 0.74 ? 'solved' : at < 0.86 ? 'explained' : at < 0.95 ? 'partly' : 'cannot'
}

export interface Answer {
  readonly solved: 'yes' | 'partly' | 'no'
  readonly score: number
}

/** What the reporter answers, or nothing: about two in five rate, the unhappy a little more often. */
export function drawAnswer(r: Random, temper: Temper, outcome: OutcomeDrawn, late: boolean): Answer | undefined {
  const good =
    r.next() < temper.quality - (late ? 0.18 : 0) - (outcome === 'partly' ? 0.35 : outcome === 'cannot' ? 0.55 : 0)
  if (r.next() > (good ? 0.38 : 0.46)) return undefined
  if (good) return { solved: 'yes', score: r.next() < 0.7 ? 5 : 4 }
  const partly = r.next() < 0.5
  return { solved: partly ? 'partly' : 'no', score: partly ? 2 + r.below(3) : 1 + r.below(3) }
}
