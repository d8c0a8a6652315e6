import { connect } from 'node:net'

export interface Answered {
  readonly seconds: number
  readonly answered: number
  readonly refused: number
  /** Milliseconds of each answer, sorted. */
  readonly times: Float64Array
}

interface Load {
  readonly port: number
  readonly path: string | (() => string)
  readonly clients: number
  readonly seconds: number
  readonly body: () => string
  /** Further lines of the head, each ended by CRLF. */
  readonly head?: string
}

/** One connection that asks again as soon as it is answered; as little work as possible, since it shares the cores. */
function client({ port, path, body, head: lines = '' }: Load, until: number, times: number[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    let refused = 0
    let sent = 0
    let text = ''
    const ask = () => {
      const json = body()
      sent = performance.now()
      socket.write(
        `POST ${typeof path === 'string' ? path : path()} HTTP/1.1\r\nhost: 127.0.0.1\r\n${lines}content-type: application/json\r\ncontent-length: ${Buffer.byteLength(json)}\r\n\r\n${json}`,
      )
    }
    socket.setNoDelay(true)
    socket.once('error', reject)
    socket.once('connect', ask)
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString('latin1')
      const head = text.indexOf('\r\n\r\n')
      if (head < 0) return
      const length = Number(/content-length: (\d+)/i.exec(text.slice(0, head))?.[1] ?? 0)
      if (text.length < head + 4 + length) return
      if (!text.startsWith('HTTP/1.1 200')) refused++
      times.push(performance.now() - sent)
      text = ''
      if (performance.now() < until) ask()
      else {
        socket.end()
        resolve(refused)
      }
    })
  })
}

/** Asks with so many clients for so long, each waiting for its answer. */
export async function load(one: Load): Promise<Answered> {
  const times: number[] = []
  const began = performance.now()
  const until = began + one.seconds * 1000
  const refused = await Promise.all(Array.from({ length: one.clients }, () => client(one, until, times)))
  return {
    seconds: (performance.now() - began) / 1000,
    answered: times.length,
    refused: refused.reduce((sum, n) => sum + n, 0),
    times: Float64Array.from(times).sort(),
  }
}
