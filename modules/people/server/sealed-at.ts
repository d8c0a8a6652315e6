import { fieldAt, type Sealed, type Vault } from '@lianxin/platform/crypto'
import { maskPhone } from '../rules/masking.ts'

// Where the room's fields lie closed.

export const accountPhoneAt = (id: string) => fieldAt('people.account.phone', id)
export const postPhoneAt = (id: string) => fieldAt('people.post.phone', id)
export const personPhoneAt = (id: string) => fieldAt('people.person.phone', id)
export const residentPhoneAt = (id: string) => fieldAt('people.resident.phone', id)
export const residentNameAt = (id: string) => fieldAt('people.resident.name', id)

/** The purpose of the keyed hash by which a resident is found. */
export const PHONE = 'phone'

/** What a resident is called: the name they gave, else their phone as it is shown. */
export const calledAs = (
  vault: Vault,
  id: string,
  row: { readonly name: Sealed | null; readonly phone: Sealed },
): string => vault.open(residentNameAt(id), row.name) ?? maskPhone(vault.open(residentPhoneAt(id), row.phone))
