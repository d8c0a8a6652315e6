import type { EmailPort, PushPort, SmsPort } from './ports.ts'

export interface SentSms {
  readonly key: string
  readonly to: string
  readonly text: string
}

const KEPT = 200
type Print = (line: string) => void

/** Development and demonstration: text messages are shown instead of sent, and the last few kept. */
export function consoleSms(print: Print): SmsPort & { readonly sent: readonly SentSms[] } {
  const sent: SentSms[] = []
  return {
    sent,
    async send(message) {
      sent.push(message)
      if (sent.length > KEPT) sent.shift()
      print(`短信 → ${message.to.slice(0, 3)}****${message.to.slice(-4)}：${message.text}`)
    },
  }
}

/** E-mail shown instead of sent, while no server is configured. */
export function consoleEmail(print: Print): EmailPort {
  return {
    async send({ to, subject, text }) {
      print(`邮件 → ${to.slice(0, 2)}***${to.slice(to.indexOf('@'))}：${subject}\n${text}`)
    },
  }
}

/** Web push shown instead of sent: no browser can subscribe, since there is no key to subscribe with. */
export function consolePush(print: Print): PushPort {
  return {
    publicKey: undefined,
    takes: () => false,
    async send({ title, text }) {
      print(`推送：${title} ${text}`)
    },
  }
}
