import type { Id, PlaceCode } from '../ids/index.ts'

/**
 * Who reads and writes, as the database sees it. Each `as` is a login role of its own with its own pool,
 * so a slip in code cannot widen it; the values are set for one transaction and checked by row-level security.
 */
export type Scope =
  | { readonly as: 'web' | 'worker'; readonly lo: PlaceCode; readonly hi: PlaceCode; readonly self?: Self }
  | { readonly as: 'resident'; readonly person: Id; readonly receipt?: string }
  | { readonly as: 'intake' | 'public' | 'auth' }

/** Who asks, for policies that let somebody in particular not see a row: the account, the role and the units of their posts. */
export interface Self {
  readonly account: Id
  readonly role: string
  readonly units: readonly Id[]
}

export type ScopeRole = Scope['as']

const digits = (value: string): string => {
  if (!/^\d{1,19}$/.test(value)) throw new TypeError(`not a whole number: ${value}`)
  return value
}
const hex = (value: string): string => {
  if (!/^[0-9a-f]*$/.test(value)) throw new TypeError('a receipt is hexadecimal')
  return value
}

const word = (value: string): string => {
  if (!/^\w+$/.test(value)) throw new TypeError(`not a word: ${value}`)
  return value
}
const selfSql = ({ account, role, units }: Self): string =>
  `set local app.self = '${[digits(account), word(role), ...units.map(digits)].join(' ')}'`

/**
 * The `set local` lines of a scope, each a statement. SET takes no parameters, so this is the one place where a value is written
 * into SQL, checked digit by digit; `set_config` is not used because Citus does not carry it to the workers.
 */
export function scopeSql(scope: Scope): string[] {
  switch (scope.as) {
    case 'web':
    case 'worker':
      return [
        `set local app.lo = '${digits(scope.lo)}'`,
        `set local app.hi = '${digits(scope.hi)}'`,
        ...(scope.self ? [selfSql(scope.self)] : []),
      ]
    case 'resident':
      return [
        `set local app.person = '${digits(scope.person)}'`,
        `set local app.receipt = '${hex(scope.receipt ?? '')}'`,
      ]
    default:
      return []
  }
}
