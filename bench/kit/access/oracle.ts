import type { Field, Marked } from './objects.ts'
import type { Person } from './persons.ts'
import { seen } from './roles.ts'

/** Whether a place lies in another, by whole parts of the code: 4, 6, 9, 12, 15 or 18 digits. */
function covers(of: string, place: string): boolean {
  const length = [4, 6, 9, 12, 15, 18].find((digits) => /^0*$/.test(of.slice(digits))) ?? 18
  return place.slice(0, length) === of.slice(0, length)
}

/** 回避 first: whoever is complained of, serves in or under the unit complained of, or must not know yet who that is. */
function standsAside(person: Person, one: Marked): boolean {
  if (one.sealed && !seen[person.role ?? '']?.names) return true
  if (one.accusedAccount !== null && one.accusedAccount === person.id) return true
  return one.accusedUnit !== null && person.line.has(one.accusedUnit)
}

/** Whether a person may know that a case is there, and read what it says. */
export function mayOpen(person: Person, one: Marked): boolean {
  if (person.kind === 'resident') return one.reporter === person.id
  const role = seen[person.role ?? '']
  if (person.kind !== 'staff' || !role || role.cases === 'none' || !person.place) return false
  if (!covers(person.place, one.place) || standsAside(person, one)) return false
  if (role.cases === 'all' || person.unit === undefined) return true
  return [...person.units].some((unit) => one.units.has(unit))
}

/** Whether a person may read one field of a case. Nobody reads a name or a number in full without giving a reason. */
export function mayRead(person: Person, one: Marked, field: Field): boolean {
  if (!mayOpen(person, one)) return false
  if (person.kind === 'resident') return field !== 'result' || one.answered
  const role = seen[person.role ?? '']
  switch (field) {
    case 'name':
    case 'phone':
      return false
    case 'masked':
      return !one.confidential || role?.confidence === true
    case 'rating':
      return role?.handles !== true && ![...person.units].some((unit) => one.units.has(unit))
    default:
      return true
  }
}
