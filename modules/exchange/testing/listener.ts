import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Heard {
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

interface Said {
  readonly status: number
  readonly body?: string
  readonly headers?: Record<string, string>
}

export interface Listener {
  readonly url: string
  readonly heard: Heard[]
  /** What is answered from now on; `hang` never answers. */
  answer: number | 'hang' | ((heard: Heard) => Said)
  close(): Promise<void>
}

async function read(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}

/** Somebody else's server on this machine, which hears everything and answers as it is told. */
export async function listener(): Promise<Listener> {
  const server = createServer((request, reply) => {
    void read(request).then((body) => {
      const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
      const heard: Heard = { path: request.url ?? '', headers, body }
      one.heard.push(heard)
      const { answer } = one
      if (answer === 'hang') return
      const said: Said = typeof answer === 'number' ? { status: answer } : answer(heard)
      reply.writeHead(said.status, said.headers ?? {})
      reply.end(said.body ?? '')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const one: Listener = {
    url: `http://127.0.0.1:${port}/hook`,
    heard: [],
    answer: 200,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return one
}
