// Runs in a worker thread.

import { parentPort, workerData } from 'node:worker_threads'
import { learnAnew, type Settled } from '../../rules/text/learn-anew.ts'

parentPort?.postMessage(learnAnew(workerData as Settled))
