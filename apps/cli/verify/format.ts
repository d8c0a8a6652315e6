// The journal's formats, written a second time from docs/EVIDENCE.md: what proves the writer must not be the writer.
import { createHash, verify, type KeyObject } from 'node:crypto'
import { sm2 } from 'sm-crypto-v2'

/** An entry as the database holds it; every number of more than 32 bits as its digits. */
export interface Entry {
  readonly county: number
  readonly object: string
  readonly version: number
  readonly act: string
  readonly act_id: string
  readonly actor: string
  readonly actor_name: string
  readonly place: string
  /** Milliseconds since the epoch. */
  readonly at_ms: string
  readonly why: string | null
  readonly body: string
  readonly prev: Buffer | null
  readonly hash: Buffer
}

const sha256 = (...parts: readonly (Buffer | string)[]): Buffer => {
  const h = createHash('sha256')
  for (const part of parts) h.update(part)
  return h.digest()
}

/** What the hash of an entry must be. */
export function hashOfEntry(e: Entry): Buffer {
  const fields = [e.county, e.object, e.version, e.act, e.act_id, e.actor, e.actor_name, e.place]
  const text = JSON.stringify([...fields, Number(e.at_ms), e.why ?? '', e.body])
  return e.prev === null ? sha256(text) : sha256(e.prev, text)
}

const zero = Buffer.from([0x00])
const one = Buffer.from([0x01])
const WIDTH = 8

/** A tree after RFC 6962 that is grown leaf by leaf: a stack of perfect trees, and the roots of those of 256 leaves and more. */
export class Tree {
  readonly #stack: { hash: Buffer; bits: number }[] = []
  /** Roots of perfect trees by `level:index`, where a level is eight bits. */
  readonly perfect = new Map<string, Buffer>()
  size = 0

  add(entryHash: Buffer): void {
    let top = { hash: sha256(zero, entryHash), bits: 0 }
    this.size++
    for (let below = this.#stack.at(-1); below?.bits === top.bits; below = this.#stack.at(-1)) {
      this.#stack.pop()
      top = { hash: sha256(one, below.hash, top.hash), bits: top.bits + 1 }
      if (top.bits % WIDTH === 0) this.perfect.set(`${top.bits / WIDTH}:${this.size / 2 ** top.bits - 1}`, top.hash)
    }
    this.#stack.push(top)
  }

  root(): Buffer {
    const [last, ...rest] = this.#stack.toReversed()
    if (!last) return sha256('')
    return rest.reduce((right, left) => sha256(one, left.hash, right), last.hash)
  }
}

/** A checkpoint as kept or copied. */
export interface Signed {
  readonly body: string
  readonly signature: Buffer
}

export interface State {
  readonly county: number
  readonly leaves: number
  readonly root: string
}

/** A checkpoint's lines; undefined when the text is not one. */
export function readBody(body: string): { n: number; before: string; states: State[] } | undefined {
  const lines = body.split('\n')
  const n = /^lianxin checkpoint (\d+)$/.exec(lines[0] ?? '')?.[1]
  const before = /^before ([0-9a-f]{64})$/.exec(lines[3] ?? '')?.[1]
  const states = lines.slice(4, -1).map((line) => /^(\d{6}) (\d+) ([0-9a-f]{64})$/.exec(line))
  if (n === undefined || before === undefined || lines.at(-1) !== '' || states.includes(null)) return undefined
  return {
    n: Number(n),
    before,
    states: states.map((found) => ({
      county: Number(found?.[1]),
      leaves: Number(found?.[2]),
      root: String(found?.[3]),
    })),
  }
}

export const digest = (text: string): string => sha256(text).toString('hex')
/** The curve of SM2, as it stands in a key. */
const sm2Curve = Buffer.from('06082a811ccf5501822d', 'hex')

function fits(body: string, signature: Buffer, key: KeyObject): boolean {
  const der = key.export({ type: 'spki', format: 'der' })
  if (!der.includes(sm2Curve)) return verify(null, Buffer.from(body), key, signature)
  try {
    const id = { hash: true, der: true, userId: '1234567812345678' }
    return sm2.doVerifySignature(Buffer.from(body), signature.toString('hex'), der.subarray(-65).toString('hex'), id)
  } catch {
    return false
  }
}

/** Whether one of the keys signed it: an installation that changed its suite has signed with two. */
export const signedBy = ({ body, signature }: Signed, keys: readonly KeyObject[]): boolean =>
  keys.some((key) => fits(body, signature, key))
