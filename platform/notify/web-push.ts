import { createECDH, createHash, createHmac } from 'node:crypto'
import push from 'web-push'
import { isPushEndpoint, knownPushHosts } from './push-endpoint.ts'
import { Undeliverable, type PushPort } from './ports.ts'

/** Order of the curve P-256: a private key is a number below it. */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n

export interface VapidKeys {
  readonly publicKey: string
  readonly privateKey: string
}

/** The keys by which browsers know this installation. They follow from its one secret, so that all processes have the same. */
export function vapidKeys(secret: string): VapidKeys {
  const drawn = BigInt(`0x${createHmac('sha512', secret).update('web push').digest('hex')}`)
  const key = Buffer.from(((drawn % (ORDER - 1n)) + 1n).toString(16).padStart(64, '0'), 'hex')
  const curve = createECDH('prime256v1')
  curve.setPrivateKey(key)
  return { publicKey: curve.getPublicKey('base64url'), privateKey: key.toString('base64url') }
}

/** Seconds a push service keeps what a browser that is off has not fetched. */
const KEEP_SECONDS = 24 * 3600

/**
 * Web push by the browser's own service (RFC 8030, 8291, 8292). The topic follows from the key: a repeat replaces what the
 * browser has not fetched yet. `subject` (mailto: or https:) is whom a push service writes to in trouble; `hosts` are push
 * services besides those of the usual browsers.
 */
export function webPush(keys: VapidKeys, subject: string, hosts: readonly string[] = []): PushPort {
  const takes = (endpoint: string) => isPushEndpoint(endpoint, [...knownPushHosts, ...hosts])
  return {
    publicKey: keys.publicKey,
    takes,
    async send({ key, to, title, text, href }) {
      const subscription = JSON.parse(to) as push.PushSubscription
      if (!takes(subscription.endpoint)) throw new Undeliverable('not a push service that is known here')
      const payload = JSON.stringify({ title, text, href, tag: key })
      const topic = createHash('sha256').update(key).digest('base64url').slice(0, 32)
      const options = { vapidDetails: { subject, ...keys }, TTL: KEEP_SECONDS, topic, timeout: 15_000 }
      try {
        await push.sendNotification(subscription, payload, options)
      } catch (error) {
        const status = error instanceof push.WebPushError ? error.statusCode : 0
        if (status === 404 || status === 410) throw new Undeliverable('the browser no longer listens', { cause: error })
        throw error
      }
    },
  }
}
