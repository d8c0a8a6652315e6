/** The mark: one character cut into a seal. */
export const Seal = ({ character }: { character: string }) => (
  <span class="seal" aria-hidden="true">
    {character}
  </span>
)
