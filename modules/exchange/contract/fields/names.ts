import { namesAD } from './names-a-d.ts'
import { namesEL } from './names-e-l.ts'
import { namesMR } from './names-m-r.ts'
import { namesSZ } from './names-s-z.ts'

/**
 * What each field is called in Chinese: one name for one word, whichever room uses it. A column or a field of a contract
 * that is not here fails `apps/server/fields.test.ts`. Where the register of personal data says more, the register is shown.
 */
export const fieldNames: Readonly<Record<string, string>> = { ...namesAD, ...namesEL, ...namesMR, ...namesSZ }
