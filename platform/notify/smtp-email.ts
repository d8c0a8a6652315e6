import { createHash } from 'node:crypto'
import { createTransport } from 'nodemailer'
import { Undeliverable, type EmailPort } from './ports.ts'

/** Codes by which a server says that the address itself is at fault: 550 no such mailbox, 553 no such name. */
const noSuchAddress = new Set([550, 551, 553])

/**
 * E-mail by an SMTP server (`smtp://user:password@host:587`). The message id follows from the key, so a server or a
 * mailbox that looks at ids keeps a repeat only once. Plain text: it reads the same everywhere and loads nothing.
 */
export function smtpEmail(url: string, from: string): EmailPort & { close(): void } {
  const transport = createTransport(url, { from })
  const domain = from.slice(from.lastIndexOf('@') + 1).replace(/[^A-Za-z0-9.-]/g, '')
  return {
    async send({ key, to, subject, text, replyTo }) {
      const id = createHash('sha256').update(key).digest('hex').slice(0, 32)
      try {
        await transport.sendMail({ to, subject, text, ...(replyTo ? { replyTo } : {}), messageId: `<${id}@${domain}>` })
      } catch (error) {
        const code = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : 0
        if (noSuchAddress.has(code)) throw new Undeliverable(`the server answered ${code}`, { cause: error })
        throw error
      }
    },
    close: () => transport.close(),
  }
}
