import { allFields, fields, markOf, type Field, type Marked } from './objects.ts'
import { mayRead } from './oracle.ts'
import type { Person } from './persons.ts'

export interface Fault {
  readonly kind: 'leak' | 'denial' | 'oracle' | 'door'
  readonly person: string
  readonly route: string
  readonly what: string
}

/** Which fields of a case an answer shows. */
export function shownOf(body: string, one: Marked): Set<Field> {
  const marks = Object.keys(fields) as (keyof typeof fields)[]
  const shown = new Set<Field>(marks.filter((field) => body.includes(markOf(field, one.mark))))
  if (body.includes(one.first)) shown.add('masked')
  if (body.includes(one.phone)) shown.add('phone')
  return shown
}

/** What an answer shows of all marked cases and must not: everything it shows is held against the oracle. */
export function leaksIn(body: string, person: Person, route: string, cases: readonly Marked[]): Fault[] {
  if (!/zq[a-z]{5}qz|[㐀-䶿]|1900900\d{4}/.test(body)) return []
  return cases.flatMap((one) =>
    [...shownOf(body, one)]
      .filter((field) => !mayRead(person, one, field))
      .map((field) => ({ kind: 'leak' as const, person: person.name, route, what: `${field} of ${one.id}` })),
  )
}

/** Fields that a page of one case must show to whoever may read them; a page may leave others out. */
export function denialsIn(
  answer: { readonly status: number; readonly body: string },
  person: Person,
  route: string,
  one: Marked,
  promised: readonly Field[],
): Fault[] {
  const fault = (what: string): Fault => ({ kind: 'denial', person: person.name, route, what: `${what} of ${one.id}` })
  if (answer.status !== 200) return [fault(`answer ${answer.status}`)]
  const shown = shownOf(answer.body, one)
  return promised
    .filter((field) => one.has.has(field) && mayRead(person, one, field) && !shown.has(field))
    .map((field) => fault(field))
}

/** How many fields of how many cases an answer about one object, or about all, was held against. */
export const heldAgainst = (objects: number): number => objects * allFields.length

/** An answer without what differs by chance or by the address asked for. */
export function plain(
  { status, body }: { readonly status: number; readonly body: string },
  ids: readonly string[],
): string {
  let text = body
  for (const id of ids) text = text.replaceAll(id, 'ID').replaceAll(encodeURIComponent(id), 'ID')
  return `${status} ${text.replace(/nonce="[^"]*"|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}|\d{4}-\d{2}-\d{2}T[\d:.]+Z?/g, '')}`
}
