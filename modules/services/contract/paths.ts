/** Pages of this room. */
export const paths = {
  categories: () => '/console/categories',
  category: (code: string) => `/console/categories/${code}`,
  calendar: (year: number) => `/console/calendar?year=${year}`,
} as const
