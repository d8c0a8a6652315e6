import type { Channel } from '../contract/book.ts'

/** An address with most of it covered: enough to tell two apart, not to write to somebody. */
export function maskAddress(channel: Channel, to: string): string {
  if (channel === 'push') return URL.canParse(endpointOf(to)) ? new URL(endpointOf(to)).hostname : '…'
  if (channel === 'sms') return to.length > 7 ? `${to.slice(0, 3)}****${to.slice(-4)}` : '****'
  const at = to.lastIndexOf('@')
  return at < 0 ? '***' : `${to.slice(0, Math.min(2, at))}***${to.slice(at)}`
}

function endpointOf(subscription: string): string {
  try {
    return String((JSON.parse(subscription) as { endpoint?: unknown }).endpoint)
  } catch {
    return ''
  }
}
