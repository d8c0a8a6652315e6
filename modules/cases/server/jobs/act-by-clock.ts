import { createHash } from 'node:crypto'
import { isRefusal } from '@lianxin/platform/http'
import type { ActBody } from '../../contract/act-bodies.ts'
import type { CaseId } from '../../contract/ids.ts'
import type { Act } from '../../contract/moves.ts'
import { actOnCase } from '../acts/act-on-case.ts'
import type { CasesState } from '../state.ts'

const clock = { actor: { kind: 'system', name: '系统' } } as const

/** The act id of what the clock does to a version of a case: two runs at once do it once. */
function actIdOf(id: CaseId, version: number, act: Act): string {
  const hex = createHash('sha256').update(`${id}:${version}:${act}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** Does what is due to a case as it was seen. Somebody who was quicker is no fault; true when it was done. */
export async function actByClock<A extends Act>(
  cases: CasesState,
  { id, version }: { readonly id: string; readonly version: number },
  act: A,
  input: Omit<ActBody<A>, 'actId' | 'version'>,
): Promise<boolean> {
  const body = { ...input, version, actId: actIdOf(id as CaseId, version, act) }
  try {
    await actOnCase(cases, clock, id as CaseId, act, body as unknown as ActBody<A>)
    return true
  } catch (error) {
    if (isRefusal(error)) return false
    throw error
  }
}
