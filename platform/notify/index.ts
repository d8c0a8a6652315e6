export { consoleSms } from './console-sms.ts'
export type { SentSms } from './console-sms.ts'
export { messageRow, sendDueMessages } from './outbox.ts'
export type { OutgoingMessage } from './outbox.ts'

/** How text messages leave the house; a provider's adapter is the installation's choice. */
export interface SmsPort {
  /** Hands a message over; throws when the provider did not take it. The key makes a repeat harmless to providers that look. */
  send(message: { readonly key: string; readonly to: string; readonly text: string }): Promise<void>
}
