import type { PersonalField, Subject } from '@lianxin/platform/personal'

/** Fields that are kept for the same purpose, on the same basis, seen by the same people and for the same time. */
export interface FieldGroup {
  readonly first: PersonalField
  readonly fields: readonly PersonalField[]
}

const order: readonly Subject[] = ['resident', 'anybody', 'member', 'staff']

const alike = ({ subject, purpose, basis, seen, keep }: PersonalField): string =>
  JSON.stringify([subject, purpose, basis, seen, keep])

/** The register as a person reads it: whose data, and then what for; in the order in which the rooms declare it. */
export function groupFields(
  fields: readonly PersonalField[],
): readonly { readonly subject: Subject; readonly groups: readonly FieldGroup[] }[] {
  return order.flatMap((subject) => {
    const own = fields.filter((one) => one.subject === subject)
    const groups = [...Map.groupBy(own, alike).values()].flatMap((some) =>
      some[0] ? [{ first: some[0], fields: some }] : [],
    )
    return groups.length > 0 ? [{ subject, groups }] : []
  })
}
