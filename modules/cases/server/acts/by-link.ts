import type { Staff } from '@lianxin/platform/auth'
import { countyOf, type Id } from '@lianxin/platform/ids'
import type { DirectoryUnit } from '@lianxin/people'
import { levelOf, subtreeOf } from '@lianxin/places/contract'
import type { ActBody, ActReply } from '../../contract/act-bodies.ts'
import type { CaseId } from '../../contract/ids.ts'
import { storeFiles } from '../pages/store-files.ts'
import type { CasesState } from '../state.ts'
import { actOnCase } from './act-on-case.ts'

/** A file as it came with a form or a letter. */
interface SentFile {
  readonly field: string
  readonly bytes: Buffer
}

/** Who answers by a link: the link, the unit it was made for, and the name that was typed. */
export interface ByLink {
  readonly link: Id
  readonly unit: DirectoryUnit
  readonly name: string
}

/** The unit's handler, as far as the rules ask; the link stands where an account would, so that history can tell. */
function handlerOf({ link, unit, name }: ByLink): Staff {
  const level = levelOf(unit.place)
  const role = level === 'city' || level === 'county' ? 'deptHandler' : level === 'township' ? 'townUnit' : 'clerk'
  const post = { id: link, role, place: unit.place, ...subtreeOf(unit.place), unit: unit.id }
  return { kind: 'staff', account: link, name: `${name}（凭链接）`, post, posts: [post] }
}

/**
 * An act of a unit that does not sign in, by the rules that hold for its handlers. Whoever calls answers for it that the
 * link was made for this unit and this case. Refuses what the act refuses, and files that are none.
 */
export async function actByLink<A extends 'sign_for' | 'handle' | 'extend' | 'return'>(
  cases: CasesState,
  by: ByLink,
  id: CaseId,
  act: A,
  body: Omit<ActBody<A>, 'files'>,
  sent: readonly SentFile[] = [],
  tooLarge?: string,
): Promise<ActReply> {
  const files = sent.length > 0 || tooLarge ? await storeFiles(cases, countyOf(id), { files: sent, tooLarge }) : []
  const whole = act === 'handle' ? { ...body, files } : body
  return actOnCase(cases, { actor: handlerOf(by) }, id, act, whole as unknown as ActBody<A>)
}
