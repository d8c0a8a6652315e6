/** Who opens a page: nobody in particular, a signed-in resident, or a member of staff by login. */
export interface Visited {
  name: string
  path: string
  app: 'resident' | 'console'
  /** Login of a simulated person of the demonstration town. */
  login?: string
}

/** Every page, in the state in which a person meets it first. */
export const pages: Visited[] = []
