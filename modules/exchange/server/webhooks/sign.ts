import { createHmac } from 'node:crypto'

/**
 * The secret of a webhook, in the form of Standard Webhooks. It follows from the installation's secret, so it stands in no
 * table; a new generation is another secret.
 */
export function webhookSecret(secret: string, id: string, generation: number): string {
  const key = createHmac('sha256', secret).update(`webhook:${id}:${generation}`).digest('base64')
  return `whsec_${key}`
}

/** Signs `id.timestamp.body` with each secret (HMAC-SHA256): while a secret is being changed, both hold. */
export function webhookHeaders(
  id: string,
  at: Temporal.Instant,
  body: string,
  secrets: readonly string[],
): Record<string, string> {
  const timestamp = String(Math.floor(at.epochMilliseconds / 1000))
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`
  })
  return {
    'content-type': 'application/json',
    'user-agent': 'Lianxin-Webhooks/1',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  }
}
