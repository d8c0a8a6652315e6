/** Links to this room's pages. Free of zod. */
export const paths = {
  register: () => '/personal-data',
  registerJson: () => '/api/personal-data',
  columns: () => '/console/privacy/register',
}
