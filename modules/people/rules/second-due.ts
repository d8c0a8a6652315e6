/** How long a second factor counts as shown just now. */
export const SECOND_MINUTES = 10

interface Shown {
  readonly required: boolean
  readonly has: boolean
  readonly shownAt: Temporal.Instant | null
}

/**
 * What stands before an export, an unmasking or an act of weight. Whoever has a second factor shows it within ten
 * minutes before; where the city requires one, whoever has none sets it up first.
 */
export function secondDue({ required, has, shownAt }: Shown, now: Temporal.Instant): 'code' | 'setup' | undefined {
  if (!has) return required ? 'setup' : undefined
  const fresh = shownAt !== null && Temporal.Instant.compare(now, shownAt.add({ minutes: SECOND_MINUTES })) < 0
  return fresh ? undefined : 'code'
}
