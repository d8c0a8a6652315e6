/** How messages leave the house; each provider's adapter is the installation's choice. All throw when a message was not taken. */
export interface SmsPort {
  /** The key makes a repeat harmless to providers that look at it. */
  send(message: { readonly key: string; readonly to: string; readonly text: string }): Promise<void>
}

export interface EmailPort {
  send(message: {
    readonly key: string
    readonly to: string
    readonly subject: string
    readonly text: string
    /** Where an answer goes; to the sender when missing. */
    readonly replyTo?: string | undefined
  }): Promise<void>
}

export interface PushPort {
  /** The key a browser subscribes with (VAPID, base64url); undefined when no push leaves this house. */
  readonly publicKey: string | undefined
  /** Whether an endpoint is one of a push service we post to: a subscription comes from outside. */
  takes(endpoint: string): boolean
  /** `to` is the browser's subscription as JSON; `href` leads into our own pages. */
  send(message: {
    readonly key: string
    readonly to: string
    readonly title: string
    readonly text: string
    readonly href: string
  }): Promise<void>
}

/** Where each channel goes out. */
export interface Ports {
  readonly sms: SmsPort
  readonly email: EmailPort
  readonly push: PushPort
}

export type Channel = keyof Ports
export const channels = ['sms', 'email', 'push'] as const satisfies readonly Channel[]

/** The provider says that this will never arrive: no such address, subscription withdrawn. It is not tried again. */
export class Undeliverable extends Error {
  override name = 'Undeliverable'
}

/** By its name: an adapter of the installation need not know our classes. */
export const isUndeliverable = (error: unknown): boolean => error instanceof Error && error.name === 'Undeliverable'
