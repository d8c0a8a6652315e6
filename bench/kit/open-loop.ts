// A process that asks at a given rate, whether it is answered or not, as a city does. It reads what to ask from standard
// input, one JSON line, and prints what came of it, one JSON line. Times are counted from when a request was due.
import { connect, type Socket } from 'node:net'

/** One kind of request and how often it is drawn. */
export interface Kind {
  readonly name: string
  readonly weight: number
  readonly method: 'GET' | 'POST'
  readonly paths: readonly string[]
  readonly head: readonly string[]
  /** With `{uuid}` where a new id belongs. */
  readonly body?: string
}

export interface Asked {
  readonly port: number
  readonly rate: number
  readonly seconds: number
  readonly kinds: readonly Kind[]
}

/** What came of the requests that were due in one second. */
export interface Second {
  /** Milliseconds of each that was answered with 200, sorted. */
  readonly good: number[]
  readonly refused: number
  /** Neither 200 nor 429 or 503 with Retry-After: must not be. */
  readonly wrong: number
}

const MOST_SOCKETS = 3000
const GIVE_UP_MS = 10_000

interface Line {
  readonly socket: Socket
  text: string
  due: number
  done: ((status: number, wait: boolean) => void) | undefined
}

async function ask({ port, rate, seconds, kinds }: Asked): Promise<Second[]> {
  const results = Array.from({ length: seconds }, () => ({ good: [] as number[], refused: 0, wrong: 0 }))
  const idle: Line[] = []
  let open = 0
  let under = 0

  function newLine(): Line {
    const socket = connect(port, '127.0.0.1')
    socket.setNoDelay(true)
    socket.setEncoding('latin1')
    const line: Line = { socket, text: '', due: 0, done: undefined }
    open++
    socket.on('data', (chunk: string) => {
      line.text += chunk
      const head = line.text.indexOf('\r\n\r\n')
      if (head < 0) return
      const length = Number(/content-length: (\d+)/i.exec(line.text.slice(0, head))?.[1] ?? -1)
      const whole = length >= 0 ? line.text.length >= head + 4 + length : line.text.endsWith('\r\n0\r\n\r\n')
      if (!whole) return
      const status = Number(line.text.slice(9, 12))
      const wait = /\r\nretry-after: /i.test(line.text.slice(0, head))
      const closes = /\r\nconnection: close/i.test(line.text.slice(0, head))
      line.text = ''
      line.done?.(status, wait)
      line.done = undefined
      if (closes) socket.destroy()
      else idle.push(line)
    })
    const gone = () => {
      socket.destroy()
      const at = idle.indexOf(line)
      if (at >= 0) idle.splice(at, 1)
      line.done?.(0, false)
      line.done = undefined
    }
    socket.on('error', gone)
    socket.on('end', gone)
    socket.once('close', () => {
      open--
      gone()
    })
    socket.setTimeout(GIVE_UP_MS, gone)
    return line
  }

  const total = kinds.reduce((sum, { weight }) => sum + weight, 0)
  function draw(): Kind {
    let at = Math.random() * total
    return kinds.find(({ weight }) => (at -= weight) < 0) ?? kinds[0]!
  }
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(Math.random() * list.length)]

  function send(due: number, second: number): void {
    const into = results[second]
    if (!into) return
    const line = idle.pop() ?? (open < MOST_SOCKETS ? newLine() : undefined)
    if (!line) {
      into.wrong++
      return
    }
    const { method, paths, head, body } = draw()
    const text = body?.replaceAll('{uuid}', () => crypto.randomUUID())
    under++
    line.done = (status, wait) => {
      under--
      if (status === 200) into.good.push(performance.now() - due)
      else if ((status === 503 || status === 429) && wait) into.refused++
      else into.wrong++
    }
    const said =
      text === undefined ? '' : `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(text)}\r\n`
    line.socket.write(
      `${method} ${pick(paths)} HTTP/1.1\r\nhost: 127.0.0.1\r\n${pick(head) ?? ''}${said}\r\n${text ?? ''}`,
    )
  }

  const began = performance.now()
  let sent = 0
  await new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      const now = performance.now() - began
      const due = Math.min((now / 1000) * rate, rate * seconds)
      for (; sent < due; sent++) send(began + (sent / rate) * 1000, Math.floor(sent / rate))
      if (sent >= rate * seconds && (under === 0 || now > seconds * 1000 + GIVE_UP_MS)) {
        clearInterval(timer)
        resolve()
      }
    }, 2)
  })
  return results.map(({ good, ...rest }) => ({ ...rest, good: good.sort((a, b) => a - b) }))
}

let text = ''
for await (const chunk of process.stdin.setEncoding('utf8')) text += chunk
process.stdout.write(`${JSON.stringify(await ask(JSON.parse(text) as Asked))}\n`, () => process.exit(0))
