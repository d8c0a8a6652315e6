import type pg from 'pg'
import { typeParser } from './pool.ts'

/** One statement on its way. What has a name is read and planned by the server once a connection. */
export interface Sent {
  readonly text: string
  readonly values: readonly (string | Buffer | null)[]
  readonly name?: string | undefined
  /** Nobody asks what it answered: what opens, sets and ends. */
  readonly quiet?: true
}

export interface Answer {
  readonly rows: readonly object[]
  /** What the server says it did, e.g. `COMMIT`. */
  readonly tag: string
}

/** How the rows of a statement are read. */
interface Shape {
  readonly names: readonly string[]
  readonly parsers: readonly ((text: string) => unknown)[]
  /** A row with nothing in it: copying it costs less than adding its fields one by one. */
  readonly empty: Readonly<Record<string, unknown>>
}

interface Message {
  readonly text: string
}
type Fields<T> = { readonly fields: readonly T[] }

/** A statement that was named on a connection but whose answer is still out, or never came. */
const UNSURE = Symbol('unsure')
const none: Shape = { names: [], parsers: [], empty: {} }

const shapeOf = (fields: readonly pg.FieldDef[]): Shape => ({
  names: fields.map(({ name }) => name),
  parsers: fields.map(({ dataTypeID }) => typeParser(dataTypeID)),
  empty: Object.fromEntries(fields.map(({ name }) => [name, null])),
})

/** Statements named on a connection, with the shape of their rows: the server keeps it as long as the name. */
const namedOn = new WeakMap<pg.Connection, Map<string, Shape | typeof UNSURE>>()

function namesOn(connection: pg.Connection): Map<string, Shape | typeof UNSURE> {
  const known = namedOn.get(connection) ?? new Map<string, Shape | typeof UNSURE>()
  namedOn.set(connection, known)
  return known
}

/**
 * Statements that go out together and are answered together: one message to wait for instead of one a statement, and no
 * description of rows whose shape is known. What follows an error is skipped by the server, a commit too. It is the
 * driver's own way for queries of another kind; it needs a client that does not pipeline.
 */
class Trip implements pg.Submittable {
  readonly #sent: readonly Sent[]
  readonly #answers: Answer[] = []
  #known = new Map<string, Shape | typeof UNSURE>()
  #shape: Shape | undefined
  #rows: object[] = []
  #fault: unknown
  /** The driver puts its time limit around it. */
  callback: (error: unknown, answers?: readonly Answer[]) => void

  constructor(sent: readonly Sent[], callback: Trip['callback']) {
    this.#sent = sent
    this.callback = callback
  }

  submit(connection: pg.Connection): null {
    this.#known = namesOn(connection)
    connection.stream.cork()
    try {
      for (const one of this.#sent) this.#put(connection, one)
      connection.sync()
    } finally {
      connection.stream.uncork()
    }
    return null
  }

  #put(connection: pg.Connection, { name = '', text, values }: Sent): void {
    const known = name === '' ? undefined : this.#known.get(name)
    if (typeof known !== 'object') {
      // A name that is not known to be free is freed; the server takes no offence when it was.
      if (known === UNSURE) connection.close({ type: 'S', name }, true)
      connection.parse({ name, text, types: [] }, true)
      if (name !== '') this.#known.set(name, UNSURE)
    }
    connection.bind({ statement: name, values: [...values] }, true)
    if (typeof known !== 'object') connection.describe({ type: 'P', name: '' }, true)
    connection.execute(null, true)
  }

  handleRowDescription({ fields }: Fields<pg.FieldDef>): void {
    this.#shape = shapeOf(fields)
  }

  handleDataRow({ fields }: Fields<string | null>): void {
    const { names, parsers, empty } = this.#shapeNow()
    const row: Record<string, unknown> = { ...empty }
    try {
      for (const [i, text] of fields.entries()) if (text !== null) row[names[i]!] = parsers[i]!(text)
    } catch (error) {
      // Thrown here it would end the process.
      this.#fault ??= error
    }
    this.#rows.push(row)
  }

  handleCommandComplete({ text }: Message): void {
    const name = this.#sent[this.#answers.length]?.name
    if (name) this.#known.set(name, this.#shapeNow())
    this.#answers.push({ rows: this.#rows, tag: text })
    this.#rows = []
    this.#shape = undefined
  }

  /** Of the statement whose answer is coming in: as it was just described, as it is known, or without rows. */
  #shapeNow(): Shape {
    if (this.#shape) return this.#shape
    const known = this.#known.get(this.#sent[this.#answers.length]?.name ?? '')
    return typeof known === 'object' ? known : none
  }

  handleEmptyQuery(): void {
    this.handleCommandComplete({ text: '' })
  }

  handleError(error: unknown): void {
    this.callback(error)
  }

  handleReadyForQuery(): void {
    if (this.#fault === undefined) this.callback(null, this.#answers)
    else this.callback(this.#fault)
  }
}

/** Sends statements in one trip; their answers come in the order they were sent, or the first error alone. */
export async function sendTogether(client: pg.PoolClient, sent: readonly Sent[]): Promise<readonly Answer[]> {
  try {
    return await new Promise((resolve, reject) => {
      const done: Trip['callback'] = (error, answers = []) =>
        error === null ? resolve(answers) : reject(error as Error)
      client.query(new Trip(sent, done))
    })
  } catch (error) {
    // The trace that leads back to the reading of a socket helps nobody.
    if (error instanceof Error) Error.captureStackTrace(error)
    throw error
  }
}
