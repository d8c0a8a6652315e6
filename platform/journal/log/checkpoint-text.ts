import { createHash, createPublicKey, type KeyObject } from 'node:crypto'

/** The state of one county's tree. */
export interface CountyState {
  readonly county: number
  readonly leaves: number
  readonly root: Buffer
}

/** What a checkpoint says. There is no order over the city: a state of it is the states of its counties. */
export interface CheckpointText {
  readonly n: number
  readonly city: number
  readonly at: Temporal.Instant
  /** Hash of the body before, hexadecimal; 64 zeros before the first. */
  readonly before: string
  readonly counties: readonly CountyState[]
}

export const FIRST = '0'.repeat(64)
export const hashOf = (body: string): Buffer => createHash('sha256').update(body).digest()

/** The text that is signed: line by line, so that it can be printed, read aloud and compared by eye. */
export function bodyOf({ n, city, at, before, counties }: CheckpointText): string {
  const sorted = counties.toSorted((a, b) => a.county - b.county)
  return [
    `lianxin checkpoint ${n}`,
    `city ${city}`,
    `at ${at.toString({ fractionalSecondDigits: 3 })}`,
    `before ${before}`,
    ...sorted.map(({ county, leaves, root }) => `${county} ${leaves} ${root.toString('hex')}`),
    '',
  ].join('\n')
}

/** A short name of a key: which one signed stands beside the signature. */
export function keyIdOf(key: KeyObject): string {
  const raw = createPublicKey(key).export({ type: 'spki', format: 'der' })
  return createHash('sha256').update(raw).digest('hex').slice(0, 16)
}

/** One line for a file outside: JSON, so that nothing in it can break it. */
export const copyLine = (one: { body: string; signature: Buffer; keyId: string }): string =>
  `${JSON.stringify({ body: one.body, signature: one.signature.toString('base64'), key: one.keyId })}\n`
