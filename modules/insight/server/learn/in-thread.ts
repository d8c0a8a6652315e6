import { Worker } from 'node:worker_threads'
import type { LearntAnew, Settled } from '../../rules/text/learn-anew.ts'

/** Learns in a thread of its own: it takes seconds, and the web must go on. */
export function learnInThread(settled: Settled): Promise<LearntAnew> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./thread.ts', import.meta.url), { workerData: settled })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('the thread ended without an answer')))
  })
}
