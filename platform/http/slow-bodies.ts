import type { FastifyInstance } from 'fastify'

/** Every so often a body that is still on its way must have brought this much: a slow line at the edge of a village does, a socket held open for its own sake does not. */
const LOOK_SECONDS = 10
const LEAST_BYTES = 20_000

/**
 * Cuts bodies that trickle. A limit on the whole would either cut six photos on a weak line or let a thousand sockets
 * stand for minutes; what a body brings in ten seconds tells them apart. Small ones are over before the first look.
 */
export function cutSlowBodies(app: FastifyInstance): void {
  app.addHook('onRequest', async ({ raw }) => {
    if (raw.method === 'GET' || raw.method === 'HEAD' || raw.complete) return
    const { socket } = raw
    let seen = socket.bytesRead
    const look = setInterval(() => {
      if (socket.bytesRead - seen >= LEAST_BYTES) {
        seen = socket.bytesRead
        return
      }
      clearInterval(look)
      socket.end('HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
      socket.destroySoon()
    }, LOOK_SECONDS * 1000)
    const over = () => clearInterval(look)
    raw.once('end', over)
    raw.once('close', over)
  })
}
