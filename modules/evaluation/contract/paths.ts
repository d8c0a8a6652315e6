/** Pages of this room, one table. */
export const paths = {
  public: () => '/evaluation',
  figures: () => '/console/evaluation',
  cases: () => '/console/evaluation/cases',
} as const
