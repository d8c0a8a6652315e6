import type { MainObject } from '@lianxin/platform/objects'
import type { PersonalField } from '@lianxin/platform/personal'

/** What stands in place of a value that does not leave: there is something, and it is not shown. */
export const COVERED = '***'

const isCovered = ({ sealed, shown, class: how, subject }: PersonalField): boolean =>
  sealed || shown !== 'whole' || how === 'sensitive' || subject === 'resident' || subject === 'anybody'

/**
 * Columns whose values are covered when an object is taken out: whatever the register of personal data keeps closed, does
 * not show whole, calls sensitive, or says of residents. Names of staff stay: they act in the open.
 */
export const coveredIn = ({ table, columns }: MainObject, personal: readonly PersonalField[]): ReadonlySet<string> =>
  new Set(
    personal
      .filter((one) => one.table === table && columns.includes(one.column) && isCovered(one))
      .map((one) => one.column),
  )
