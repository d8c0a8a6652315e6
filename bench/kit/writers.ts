import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'

/** A report that was acknowledged: its act, the case it became, and when. */
export interface Acknowledged {
  readonly actId: string
  readonly id: string
  /** When the try that was answered went out, and when its answer came; milliseconds of this process. */
  readonly sent: number
  readonly at: number
}

export interface Writers {
  readonly acknowledged: Acknowledged[]
  /** Tries that were not acknowledged: refused, cut off, or nobody was there. */
  failures(): number
  stop(): Promise<void>
}

const PAUSE_MS = 25
const LONGEST_MS = 15_000

function post(agent: Agent, port: number, body: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        agent,
        port,
        host: '127.0.0.1',
        path: '/api/reports',
        method: 'POST',
        timeout: LONGEST_MS,
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      },
      (answer) => {
        let text = ''
        answer.setEncoding('utf8')
        answer.on('data', (chunk: string) => (text += chunk))
        answer.once('end', () => resolve({ status: answer.statusCode ?? 0, text }))
        answer.once('error', reject)
      },
    )
    asked.once('timeout', () => asked.destroy(new Error('no answer')))
    asked.once('error', reject)
    asked.end(body)
  })
}

/**
 * So many phones that report one thing after the other. Each repeats a report, under the same act id, until it is
 * acknowledged: what is cut off may have been done, and must not be done twice.
 */
export function startWriters(port: number, clients: number, grids: readonly string[]): Writers {
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  const acknowledged: Acknowledged[] = []
  let failures = 0
  let going = true
  async function one(client: number): Promise<void> {
    for (let n = 0; going; n++) {
      const actId = randomUUID()
      const body = JSON.stringify({
        actId,
        text: `第 ${client} 号手机的第 ${n} 件：路灯不亮，晚上看不清路。`,
        category: '0202',
        place: { code: grids[(client + n) % grids.length] ?? '' },
      })
      for (;;) {
        const sent = performance.now()
        try {
          const { status, text } = await post(agent, port, body)
          if (status === 200) {
            acknowledged.push({ actId, id: (JSON.parse(text) as { id: string }).id, sent, at: performance.now() })
            break
          }
          // A 4xx would come again for ever: the bench itself is wrong then.
          if (status < 500 && status !== 429) throw new Error(`a report was refused for good: ${status} ${text}`)
        } catch (error) {
          if (error instanceof Error && error.message.includes('for good')) throw error
        }
        failures++
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
      }
    }
  }
  const all = Promise.all(Array.from({ length: clients }, (_, i) => one(i)))
  all.catch(() => undefined)
  return {
    acknowledged,
    failures: () => failures,
    async stop() {
      going = false
      await all
      agent.destroy()
    },
  }
}
