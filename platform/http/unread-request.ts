import type { Socket } from 'node:net'
import { platformRefusals } from './platform-refusals.ts'

/** Bytes of address and headers together: the longest search of the desk, with room for cookies. */
export const MOST_HEADER_BYTES = 32_768

interface ClientError extends Error {
  readonly code?: string
  /** What came in before it could no longer be read. */
  readonly rawPacket?: unknown
}

const reasons: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  408: 'Request Timeout',
  431: 'Request Header Fields Too Large',
}

const refused = (code: string | undefined) =>
  code === 'HPE_HEADER_OVERFLOW'
    ? ({ code: 'address_too_long', ...platformRefusals.address_too_long } as const)
    : code === 'ERR_HTTP_REQUEST_TIMEOUT'
      ? ({ code: 'too_slow', ...platformRefusals.too_slow } as const)
      : ({ code: 'bad_request', ...platformRefusals.bad_request } as const)

const page = (zh: string, en: string): string =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<title>${zh}</title><main><h1>${zh}</h1><p lang="en">${en}</p><p><a href="/">返回首页 · Home</a></p></main></html>`

/**
 * What the server could not even read as a request, an address of many kilobytes above all, is answered as any other no:
 * a page for people, problem+json for programs. No hook or route has seen it.
 */
export function answerUnread(error: ClientError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const { status, zh, en, code } = refused(error.code)
  const packet = error.rawPacket
  const asked = Buffer.isBuffer(packet) ? packet.toString('latin1', 0, 64) : ''
  const forProgram = / \/api\//.test(asked)
  const body = forProgram ? JSON.stringify({ type: 'about:blank', status, code, title: `${zh} ${en}` }) : page(zh, en)
  const mime = forProgram ? 'application/problem+json' : 'text/html'
  const head = [
    `HTTP/1.1 ${status} ${reasons[status] ?? ''}`,
    `content-type: ${mime}; charset=utf-8`,
    `content-length: ${Buffer.byteLength(body)}`,
    "content-security-policy: default-src 'none'",
    'cache-control: no-store',
    'connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
}
