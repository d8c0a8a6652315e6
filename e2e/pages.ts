/** Who opens a page: nobody in particular, a signed-in resident, or a member of staff by login. */
export interface Visited {
  name: string
  path: string
  app: 'resident' | 'console'
  /** Login of a simulated person of the demonstration town. */
  login?: string
  /** What it answers when that is not 200. */
  status?: number
}

/** Every page, in the state in which a person meets it first. */
export const pages: Visited[] = [
  { name: 'find my grid', path: '/grid', app: 'resident' },
  { name: 'grids by list', path: '/grid/in', app: 'resident' },
  { name: 'sign in', path: '/login', app: 'resident' },
  { name: 'a page that does not exist', path: '/nowhere', app: 'resident', status: 404 },
  { name: 'staff sign in', path: '/console/login', app: 'console' },
]
