import { isRefusal } from '@lianxin/platform/http'
import type { ActBody } from '../../contract/act-bodies.ts'
import type { CaseId } from '../../contract/ids.ts'
import type { Act } from '../../contract/moves.ts'
import { actOnCase } from '../acts/act-on-case.ts'
import { derivedId } from '../derived-id.ts'
import type { CasesState } from '../state.ts'

const clock = { actor: { kind: 'system', name: '系统' } } as const

/** Does what is due to a case as it was seen. Somebody who was quicker is no fault; true when it was done. */
export async function actByClock<A extends Act>(
  cases: CasesState,
  { id, version }: { readonly id: string; readonly version: number },
  act: A,
  input: Omit<ActBody<A>, 'actId' | 'version'>,
): Promise<boolean> {
  const body = { ...input, version, actId: derivedId(`${id}:${version}:${act}`) }
  try {
    await actOnCase(cases, clock, id as CaseId, act, body as unknown as ActBody<A>)
    return true
  } catch (error) {
    if (isRefusal(error)) return false
    throw error
  }
}
