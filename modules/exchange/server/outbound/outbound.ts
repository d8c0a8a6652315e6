import { lookup as ask } from 'node:dns/promises'
import http, { type RequestOptions } from 'node:http'
import https from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { addressFault } from '../../rules/outbound/ranges.ts'
import { judgeOf, type Address } from './addresses.ts'

/** Seconds the other side has for everything: name, connection, answer. Shorter than a sender's lease. */
const PATIENCE_SECONDS = 15
/** Most bytes of an answer that somebody asked to read. */
const ANSWER_BYTES = 64_000

/** Not tried at all: where it would go, nothing of ours may go. */
export class AddressRefused extends Error {
  override name = 'AddressRefused'
}

export interface Posted {
  readonly status: number
  /** What was answered, as far as it was asked for. */
  readonly text: string
}

interface Message {
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** Reads the answer, at most 64 kB of it; otherwise it is not read at all. */
  readonly read?: true
}

export interface Outbound {
  /** Posts to an address that somebody outside typed; throws with a short sentence when there is no answer. */
  post(to: string, message: Message): Promise<Posted>
  /** Why an address may not be kept, as far as it shows without asking for its name. */
  faultOf(to: string): string | null
}

export interface OutboundOptions {
  /** Networks (CIDR) that the installation opened on purpose: those of the departments. */
  readonly networks?: readonly string[]
  readonly resolve?: (host: string) => Promise<readonly Address[]>
  readonly patience?: number
}

const bare = (host: string): string => host.replace(/^\[|\]$/g, '')
const resolveAll = (host: string) => ask(host, { all: true, verbatim: true })

/** Connects to nothing but the addresses that were checked: the name is asked for once, so it cannot mean another thing later. */
const only = (addresses: readonly Address[]): LookupFunction => {
  const [first] = addresses
  return (_, options, done) => {
    if (options.all) done(null, [...addresses])
    else if (first) done(null, first.address, first.family)
  }
}

/**
 * The one way by which something is posted to an address that was typed by somebody. The name is resolved, every address
 * behind it is checked, and the connection goes to exactly these; one that is closed refuses them all. Redirects are
 * answers like any other. The answer is not read unless asked for, and then only its beginning.
 */
export function outbound({
  networks = [],
  resolve = resolveAll,
  patience = PATIENCE_SECONDS,
}: OutboundOptions = {}): Outbound {
  const judge = judgeOf(networks)
  const faultOf: Outbound['faultOf'] = (to) => {
    if (!URL.canParse(to)) return 'address_unreadable'
    const url = new URL(to)
    const fault = addressFault(url, networks.length > 0)
    if (fault) return fault
    const host = bare(url.hostname)
    const local = host === 'localhost' || host.endsWith('.localhost') || (isIP(host) > 0 && judge(host) === 'closed')
    return local && judge(isIP(host) ? host : '127.0.0.1') === 'closed' ? 'address_closed' : null
  }
  return {
    faultOf,
    async post(to, message) {
      const fault = faultOf(to)
      if (fault) throw new AddressRefused(fault)
      const url = new URL(to)
      const host = bare(url.hostname)
      const literal = isIP(host)
      const addresses = literal ? [{ address: host, family: literal }] : await resolve(host)
      const judged = addresses.map(({ address }) => judge(address))
      if (judged.length === 0) throw new Error('the name stands for no address')
      if (judged.includes('closed')) throw new AddressRefused('address_closed')
      if (url.protocol === 'http:' && judged.some((one) => one !== 'open'))
        throw new AddressRefused('address_not_https')
      return send(url, message, { lookup: only(addresses), signal: AbortSignal.timeout(patience * 1000) })
    },
  }
}

function send(
  url: URL,
  { headers, body, read }: Message,
  how: Pick<RequestOptions, 'lookup' | 'signal'>,
): Promise<Posted> {
  return new Promise((resolve, reject) => {
    const ask = (url.protocol === 'https:' ? https : http).request(url, {
      ...how,
      method: 'POST',
      agent: false,
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
    })
    ask.once('error', (error) => reject(new Error(sayFault(error), { cause: error })))
    ask.once('response', (answer) => {
      const status = answer.statusCode ?? 0
      if (!read) {
        answer.destroy()
        return resolve({ status, text: '' })
      }
      const parts: Buffer[] = []
      let size = 0
      answer.on('data', (part: Buffer) => {
        size += part.length
        if (size <= ANSWER_BYTES) parts.push(part)
        else answer.destroy()
      })
      answer.once('error', () => undefined)
      answer.once('close', () => resolve({ status, text: Buffer.concat(parts).toString() }))
    })
    ask.end(body)
  })
}

const sayFault = (error: Error): string => {
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return 'no answer in time'
  const code = 'code' in error ? String(error.code) : error.message
  return code.slice(0, 200)
}
