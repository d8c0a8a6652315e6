import type { CDPSession } from 'playwright-core'

/** 400 kbit/s, 400 ms, a phone six times slower than this machine: the weak line of the plan. */
export async function weaken(session: CDPSession): Promise<void> {
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 400,
    downloadThroughput: (400 * 1024) / 8,
    uploadThroughput: (400 * 1024) / 8,
  })
  await session.send('Emulation.setCPUThrottlingRate', { rate: 6 })
}
