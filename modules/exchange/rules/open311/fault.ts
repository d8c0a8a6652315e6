import { list, type Document } from './document.ts'

/** One thing that is wrong with a call, as the specification has it: the status as code, and a sentence. */
export interface Fault {
  readonly status: number
  readonly zh: string
  readonly en: string
}

export const wrong = (zh: string, en: string, status = 400): Fault => ({ status, zh, en })

/** All that is wrong at once; the first decides the status of the answer. */
export class Faulty extends Error {
  override name = 'Faulty'
  readonly faults: readonly [Fault, ...Fault[]]
  constructor(...faults: readonly [Fault, ...Fault[]]) {
    super(faults[0].en)
    this.faults = faults
  }
}

export function refuseIf(faults: readonly Fault[]): void {
  const [first, ...others] = faults
  if (first) throw new Faulty(first, ...others)
}

export const faultsDocument = (faults: readonly Fault[], lang: 'zh' | 'en'): Document => ({
  root: 'errors',
  body: list(
    'error',
    faults.map((one) => ({ code: String(one.status), description: one[lang] })),
  ),
})
