/** Pages of this room. */
export const paths = {
  categories: () => '/console/categories',
  newCategory: (group?: string) => (group ? `/console/categories/new?group=${group}` : '/console/categories/new'),
  category: (code: string) => `/console/categories/${code}`,
  calendar: (year: number, place?: string) => `/console/calendar?year=${year}${place ? `&place=${place}` : ''}`,
  authority: () => '/console/authority',
  authorityOf: (category: string) => `/console/authority/${category}`,
} as const
