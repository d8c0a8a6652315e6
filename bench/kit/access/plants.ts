import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'

/** A predicate of the platform that is taken out before it starts, to see that the oracle notices. */
interface Plant {
  readonly file: string
  readonly predicate: string
  readonly without: string
  /** The second lock that would still hold without it, taken off in the database as well. */
  readonly lock?: string
}

export const plants = {
  /** The reporter of what was told in confidence is hidden from whoever handles. */
  confidence: {
    file: '/modules/cases/rules/sight.ts',
    predicate: 'return !one.confidential || coordinating.has(post.role)',
    without: 'return true || coordinating.has(post.role) || one.confidential',
  },
  /** Whoever is complained of does not see the case. */
  recusal: {
    file: '/modules/cases/rules/recusal.ts',
    predicate: 'if (one.sealed && !mayName(post)) return true',
    without: 'if (Math.abs(1) === 1) return false',
    lock: 'drop policy recused on cases.case',
  },
  /** A unit's people open what is, or was, with their unit. */
  'own-unit': {
    file: '/modules/cases/rules/sight.ts',
    predicate: 'if (!ownUnitOnly(staff)) return true',
    without: 'if (!ownUnitOnly(staff) || Math.abs(1) === 1) return true',
  },
  /** Units do not read what single people rated them. */
  rating: {
    file: '/modules/cases/rules/sight.ts',
    predicate: 'return !handling.has(post.role) && (post.unit === undefined || !had.has(post.unit))',
    without: 'return true || handling.has(post.role) || had.has(post.unit)',
  },
  /** A page asks for its power. */
  power: {
    file: '/platform/http/request-state.ts',
    predicate: "if (parts.may(actor, power)) return 'ok'",
    without: "if (parts.may(actor, power) || actor.kind === 'staff') return 'ok'",
  },
} as const satisfies Record<string, Plant>
export type PlantName = keyof typeof plants

/** The statement that takes off a plant's second lock, if it has one. */
export const secondLockOf = (name: PlantName): string | undefined => (plants[name] as Plant).lock

/** Takes a predicate out of what is loaded from now on. Refuses when the source does not hold it any more. */
export function takeOut(name: PlantName): void {
  const { file, predicate, without } = plants[name]
  registerHooks({
    load(url, context, next) {
      if (!url.endsWith(file)) return next(url, context)
      const source = readFileSync(fileURLToPath(url), 'utf8')
      if (!source.includes(predicate)) throw new Error(`${file} does not hold “${predicate}” any more`)
      return { format: 'module-typescript', shortCircuit: true, source: source.replace(predicate, without) }
    },
  })
}
