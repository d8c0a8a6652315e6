import type { RoleCode } from '@lianxin/people/contract'

/** Which roles may call what. */
export const powers: Readonly<Record<string, readonly RoleCode[]>> = {
  /** The register column by column, with the names that the database has for them. */
  'privacy.register': ['dpo', 'sysAdmin', 'auditor', 'supervisor'],
  /** Answer what people ask about their data. */
  'privacy.decide': ['dpo'],
  /** See which requests are kept beyond their term, and why. */
  'privacy.holds': ['dpo', 'auditor', 'supervisor'],
  /** Hold a request, and end a hold. */
  'privacy.hold': ['dpo'],
  /** Read impact assessments. */
  'privacy.assessments': ['dpo', 'auditor', 'supervisor'],
  /** Write them. */
  'privacy.assess': ['dpo'],
}
