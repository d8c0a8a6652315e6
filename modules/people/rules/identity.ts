/** What a person agreed to show beside the name, and for how long the consent stood. */
export interface Consent {
  readonly shows: readonly string[]
  readonly givenAt: Temporal.Instant
  readonly withdrawnAt: Temporal.Instant | null
}

interface Person {
  readonly name: string
  readonly unit: string | null
  readonly phone: string | null
}

/** Whether a consent holds at an instant: given, and not yet withdrawn (PIPL 15: withdrawal works at once). */
export function consentHolds(consent: Consent, at: Temporal.Instant): boolean {
  const { givenAt, withdrawnAt } = consent
  if (Temporal.Instant.compare(givenAt, at) > 0) return false
  return withdrawnAt === null || Temporal.Instant.compare(at, withdrawnAt) < 0
}

/**
 * A person as the public sees them (亮身份), or undefined when no consent holds: showing a member's or a
 * professional's name is publishing personal data and needs its own consent (PIPL 25).
 */
export function shownIdentity(person: Person, consents: readonly Consent[], at: Temporal.Instant): Person | undefined {
  const consent = consents.find((one) => consentHolds(one, at))
  if (!consent) return undefined
  return {
    name: person.name,
    unit: consent.shows.includes('unit') ? person.unit : null,
    phone: consent.shows.includes('phone') ? person.phone : null,
  }
}
