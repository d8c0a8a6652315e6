import type { Staff } from '@lianxin/platform/auth'
import { isRefusal, type PageContext } from '@lianxin/platform/http'
import type { CaseView } from '../../contract/case-view.ts'
import type { CaseId } from '../../contract/ids.ts'
import type { Act } from '../../contract/moves.ts'
import { paths } from '../../contract/paths.ts'
import type { CategoryProposal } from '../../web/desk/proposal.tsx'
import { caseHref, listHref } from '../../web/desk/queue.logic.ts'
import { readCase } from '../reads/case.read.ts'
import { readQueue } from '../reads/queue.read.ts'
import type { CasesState } from '../state.ts'
import { listIn, staffIn } from './desk-context.ts'

/**
 * Where an act leads: where the case has left the list it was worked on from, to the next one of that list, so that one
 * after the other goes by without the hand leaving the keys; else back to the case. What was searched for stays.
 */
export async function afterAct(cases: CasesState, ctx: PageContext, id: CaseId, act: Act): Promise<string> {
  const staff = staffIn(ctx)
  // Given away, or one's own recusal named, it is nothing of theirs any more: then back to the list.
  const there = await isThere(cases, staff, id, ctx.lang)
  if (!ctx.url.search) return there ? `${paths.desk.show(id)}?done=${act}` : paths.desk.queue()
  const list = listIn(ctx, staff)
  const { limit: _, ...asked } = list
  const stay = there ? `${caseHref(id, asked)}&done=${act}` : listHref(asked)
  if (list.q) return stay
  const { rows } = await readQueue(cases, staff, list, ctx.lang)
  const next = rows[0]
  return next && !rows.some((row) => row.id === id) ? `${caseHref(next.id, asked)}&done=${act}` : stay
}

async function isThere(cases: CasesState, staff: Staff, id: CaseId, lang: 'zh' | 'en'): Promise<boolean> {
  try {
    await readCase(cases, staff, id, lang)
    return true
  } catch (error) {
    if (isRefusal(error)) return false
    throw error
  }
}

/** What the words of an unsorted case propose, with those words; nothing where a person already sorted it. */
export function proposalFor(
  cases: CasesState,
  one: CaseView,
  lang: 'zh' | 'en',
): { readonly proposal: CategoryProposal } | undefined {
  if (one.category || !one.acts.includes('accept')) return undefined
  const catalogue = cases.services.catalogue()
  const learnt = cases.services.propose?.(one.text)
  // A category that was retired since it was learned is not proposed: then the words of those in force are asked.
  const best = learnt && catalogue.inForce(learnt.code) ? learnt : catalogue.suggest(one.text, 1)[0]
  const name = best && catalogue.get(best.code)?.name[lang]
  if (!best || !name) return undefined
  const chance = best === learnt ? learnt.chance : undefined
  return { proposal: { code: best.code, name, words: best.words, sure: best.sure, chance } }
}
