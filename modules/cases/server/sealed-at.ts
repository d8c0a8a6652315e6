import { fieldAt } from '@lianxin/platform/crypto'

// Where how a reporter is called and reached lies closed.

export const contactNameAt = (id: string) => fieldAt('cases.case.contact_name', id)
export const contactPhoneAt = (id: string) => fieldAt('cases.case.contact_phone', id)
