import { Worker } from 'node:worker_threads'
import type { CheckFile, Checked, DrawTiles, DrawnTile } from './messages.ts'

/** Checks an import file in a thread of its own. */
export const checkInThread = (ask: CheckFile): Promise<Checked> => inThread(ask)
/** Draws all tiles of a city in a thread of its own. */
export const drawInThread = (ask: DrawTiles): Promise<DrawnTile[]> => inThread(ask)

function inThread<R>(ask: CheckFile | DrawTiles): Promise<R> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./thread.ts', import.meta.url), { workerData: ask })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('the thread ended without an answer')))
  })
}
