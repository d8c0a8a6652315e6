import type { Job } from '@lianxin/platform/jobs'
import type { PrivacyState } from '../deps.ts'
import { resealFields } from './reseal-fields.ts'

/** Closes what the release before wrote in clear, and closes anew what a former key closed. */
export const sealFieldsJob = ({ db, vault, personal }: PrivacyState): Job => ({
  name: 'privacy-seals',
  everySeconds: 3600,
  async run() {
    await resealFields(db, vault, personal())
  },
})
