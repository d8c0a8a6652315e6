import { refusals } from '@lianxin/platform/http'

export const privacyRefusals = refusals({})
