import type { SmsPort } from './index.ts'

export interface SentSms {
  readonly key: string
  readonly to: string
  readonly text: string
}

/** The adapter of development and of the demonstration: shows messages instead of sending them, and keeps the last few. */
export function consoleSms(print: (line: string) => void): SmsPort & { readonly sent: readonly SentSms[] } {
  const sent: SentSms[] = []
  return {
    sent,
    async send(message) {
      sent.push(message)
      if (sent.length > 200) sent.shift()
      print(`短信 → ${message.to.slice(0, 3)}****${message.to.slice(-4)}：${message.text}`)
    },
  }
}
