import type { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'

/** Every so often a body that is still on its way must have brought this much: a slow line at the edge of a village does, a socket held open for its own sake does not. */
const LEAST_BYTES = 20_000
const WITHIN_MS = 10_000
const LOOK_MS = 2000

interface Moving {
  /** Bytes of the socket in that direction, and when it had them; not known before the first look. */
  seen: number
  at: number
}
const fresh = (): Moving => ({ seen: -LEAST_BYTES, at: 0 })

/** Bytes that have left for whoever reads. */
const taken = (socket: Socket): number => socket.bytesWritten - socket.writableLength

/**
 * Cuts bodies that trickle, and lines whose reader takes nothing in. A limit on the whole would either cut six photos on a
 * weak line or let a thousand sockets stand for minutes; what a body brings, or a reader takes, in ten seconds tells them
 * apart. One look goes over all that are on their way, and the first only takes their measure: a timer or a look at the
 * clock for each would cost every small report.
 */
export function cutSlowBodies(app: FastifyInstance): void {
  const coming = new Map<IncomingMessage, Moving>()
  app.addHook('onRequest', ({ raw }, _, done) => {
    if (raw.method !== 'GET' && raw.method !== 'HEAD' && !raw.complete && raw.socket instanceof Socket)
      coming.set(raw, fresh())
    done()
  })
  // Files are still read behind this point; whatever else there is has come.
  app.addHook('preValidation', ({ raw }, _, done) => {
    if (raw.complete) coming.delete(raw)
    done()
  })
  const going = new Map<ServerResponse, Moving>()
  app.addHook('onSend', (_, { raw }, payload, done) => {
    if (raw.socket instanceof Socket) going.set(raw, fresh())
    done(null, payload)
  })
  app.addHook('onResponse', (_, { raw }, done) => {
    going.delete(raw)
    done()
  })
  const looking = setInterval(() => {
    const now = performance.now()
    for (const [raw, one] of going) {
      const { socket } = raw
      // A live feed says something now and then and is taken at once: nothing waits to be sent.
      if (!socket || socket.destroyed) going.delete(raw)
      else if (socket.writableLength === 0 || taken(socket) - one.seen >= LEAST_BYTES)
        Object.assign(one, { seen: taken(socket), at: now })
      else if (now - one.at >= WITHIN_MS) socket.destroy()
    }
    for (const [raw, one] of coming) {
      const { socket } = raw
      if (raw.complete || socket.destroyed) coming.delete(raw)
      else if (socket.bytesRead - one.seen >= LEAST_BYTES) Object.assign(one, { seen: socket.bytesRead, at: now })
      else if (now - one.at >= WITHIN_MS) {
        coming.delete(raw)
        socket.end('HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
        socket.destroySoon()
      }
    }
  }, LOOK_MS)
  looking.unref()
  app.addHook('onClose', (_, done) => {
    clearInterval(looking)
    done()
  })
}
