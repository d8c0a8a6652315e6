import { parseArgs } from 'node:util'
import { setTimeout as pause } from 'node:timers/promises'
import { signPayload } from '@lianxin/exchange'
import type { Command } from '../command.ts'
import { readMessages, type Lot } from './read-messages.ts'

const options = {
  bridge: { type: 'string' },
  to: { type: 'string' },
  format: { type: 'string' },
} as const

/** Tries of one call, each after twice the wait of the one before. */
const TRIES = 6

interface Answered {
  readonly results: readonly { number: string | null; state: string; fault: string | null }[]
}

async function send(url: string, secret: string, { format, payload }: Lot): Promise<Answered> {
  for (let tries = 1; ; tries++) {
    const timestamp = Math.floor(Date.now() / 1000)
    const body = JSON.stringify({ timestamp, signature: signPayload(secret, timestamp, payload), format, payload })
    const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body }).catch(
      () => undefined,
    )
    if (answer?.ok) return (await answer.json()) as Answered
    const said = answer ? ((await answer.json().catch(() => ({}))) as { title?: string }) : { title: 'no answer' }
    // What was understood and refused is not helped by sending it again.
    const final = answer !== undefined && answer.status < 500 && answer.status !== 429
    if (final || tries === TRIES) throw new Error(`the bridge refused: ${said.title ?? answer?.status}`)
    await pause(500 * 2 ** tries)
  }
}

export const bridge: Command = {
  usage: 'import FILE --bridge ID [--to URL] [--format json|jsonl|csv|xml]',
  summary: 'brings a file of another system’s orders over its bridge; the secret is read from BRIDGE_SECRET',
  async run(args) {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options })
    const [verb, file] = positionals
    if (verb !== 'import' || !file || !values.bridge) throw new Error(`say what: lianxin bridge ${this.usage}`)
    const secret = process.env['BRIDGE_SECRET']
    if (!secret) throw new Error('BRIDGE_SECRET is missing: the secret that the console showed for this bridge')
    const base = values.to ?? `http://127.0.0.1:${process.env['PORT'] ?? '8080'}`
    const url = new URL(`/api/bridges/${values.bridge}/messages`, base).href
    const count: Record<string, number> = {}
    let refused = 0
    for (const lot of readMessages(file, values.format)) {
      for (const one of (await send(url, secret, lot)).results) {
        count[one.state] = (count[one.state] ?? 0) + 1
        if (one.state !== 'refused') continue
        refused++
        console.error(`refused: ${one.fault ?? ''}`)
      }
    }
    console.log(
      Object.entries(count)
        .map(([state, n]) => `${state} ${n}`)
        .join(', ') || 'nothing in the file',
    )
    // The same file may be brought again: what is known is not taken twice.
    return refused > 0 ? 1 : 0
  },
}
