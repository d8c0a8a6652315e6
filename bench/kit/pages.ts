import type { House } from './big-city.ts'

/** A session of somebody who holds this role at this place. */
export async function signIn(house: House, who: { readonly place: string; readonly role: string }): Promise<string> {
  const answer = await house.app.inject({ method: 'POST', url: '/api/demo/login', payload: who })
  const { token } = answer.json<{ token?: string }>()
  if (!token) throw new Error(`nobody to sign in for ${JSON.stringify(who)}: ${answer.body}`)
  return `lianxin_session=${token}`
}

/**
 * Milliseconds of a page on the server, HTML and all, without a line between; after a look of each that is not counted.
 * Whoever looks alternates, so that no plan is kept for one place alone.
 */
export async function timed(
  house: House,
  cookies: readonly string[],
  path: string | ((turn: number) => string),
  count: number,
): Promise<number[]> {
  const times: number[] = []
  for (let i = -cookies.length; i < count; i++) {
    const cookie = cookies[(i + cookies.length) % cookies.length] ?? ''
    const url = typeof path === 'string' ? path : path(i + cookies.length)
    const began = performance.now()
    const answer = await house.app.inject({ url, headers: { cookie, accept: 'text/html' } })
    if (answer.statusCode !== 200) throw new Error(`${url} answered ${answer.statusCode}: ${answer.body.slice(0, 200)}`)
    if (i >= 0) times.push(performance.now() - began)
  }
  return times
}
