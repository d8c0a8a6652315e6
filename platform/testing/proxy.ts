import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** What a line between the house and its database does; all of it can be changed while it runs. */
export interface Line {
  /** Milliseconds that each answer is held back. */
  delayMs: number
  /** Nothing comes back any more, and nobody says so. */
  silent: boolean
  /** Whether the line breaks when this commit, counted from one, has gone out and before its answer comes. */
  breaksAfterCommit: (commit: number) => boolean
}

export interface Proxy {
  readonly port: number
  readonly line: Line
  /** Breaks every line that is open now. */
  cut(): void
  close(): Promise<void>
}

const COMMIT = Buffer.from('commit\0')

/** A way to a server that can be slow, silent, or break at the worst moment: between a commit and its answer. */
export async function proxyTo(port: number): Promise<Proxy> {
  const line: Line = { delayMs: 0, silent: false, breaksAfterCommit: () => false }
  const open = new Set<Socket>()
  let commits = 0
  const server = createServer((client) => {
    const behind = connect(port, '127.0.0.1')
    let broken = false
    for (const socket of [client, behind]) {
      open.add(socket)
      socket.setNoDelay(true)
      socket.on('error', () => undefined)
      socket.once('close', () => {
        open.delete(socket)
        client.destroy()
        // What is on its way to the server still arrives.
        behind.end()
      })
    }
    client.on('data', (chunk: Buffer) => {
      behind.write(chunk)
      if (chunk.includes(COMMIT) && line.breaksAfterCommit(++commits)) {
        broken = true
        // The server commits; its answer finds nobody.
        behind.once('data', () => client.resetAndDestroy())
      }
    })
    behind.on('data', (chunk: Buffer) => {
      if (broken || line.silent) return
      if (line.delayMs === 0) client.write(chunk)
      else setTimeout(() => void (client.destroyed || client.write(chunk)), line.delayMs)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const cut = (): void => {
    for (const one of open) one.destroy()
  }
  return {
    port: (server.address() as AddressInfo).port,
    line,
    cut,
    async close() {
      cut()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
