import { Refused, type Problem } from './refused.ts'

export interface SendOptions {
  /** The one that sends; the runtime's own when left out. */
  readonly fetch?: typeof fetch
  /** How often one call is sent in all. */
  readonly tries?: number
  /** Waits so many milliseconds before a further try. */
  readonly wait?: (milliseconds: number) => Promise<void>
}

const TRIES = 5
const FIRST_WAIT = 250
const SECOND = 1000
/** Too many, away, no answer from behind: worth another try. */
const passing = new Set([429, 502, 503, 504])

const pause = (milliseconds: number) => new Promise<void>((resolve) => void setTimeout(resolve, milliseconds))

/** Sends one and the same message until it is answered, as far as a repeat does no harm. */
export async function send(
  address: string,
  message: RequestInit,
  repeats: boolean,
  { fetch: sender = fetch, tries = TRIES, wait = pause }: SendOptions,
): Promise<Response> {
  for (let no = 1; ; no++) {
    const last = !repeats || no >= tries
    const answer = await sender(address, message).catch((error: unknown) => {
      if (last) throw new Refused(0, 'no_answer', { title: String(error) })
      return undefined
    })
    if (answer && (last || !passing.has(answer.status))) return answer
    const asked = Number(answer?.headers.get('retry-after') ?? 0) * SECOND
    await wait(Math.max(asked, FIRST_WAIT * 2 ** (no - 1)))
  }
}

/** A no as it is thrown. What is not told as a problem (a proxy's page) is told by its status. */
export async function refusalIn(answer: Response): Promise<Refused> {
  const said = (await answer.json().catch(() => ({}))) as Problem
  const retry = answer.headers.get('retry-after')
  return new Refused(answer.status, said.code ?? `http_${answer.status}`, said, retry ? Number(retry) : undefined)
}
