import type { DetailAsked } from '../../contract/case-view.ts'

export type { DetailAsked }

const PREFIX = 'detail_'

/** The control of a form that holds a detail: no field of the form's own bears such a name. */
export const inForm = (name: string): string => PREFIX + name

/** The details among the fields of a form, by the names the category gives them; what is empty is left out. */
export function detailsTyped(fields: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) =>
      name.startsWith(PREFIX) && value?.trim() ? [[name.slice(PREFIX.length), value]] : [],
    ),
  )
}
