import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { Refusal } from '@lianxin/platform/http'
import type { LimitDraft, RuleDraft } from '../../contract/dry-run.ts'
import type { RoutingRule } from '../../contract/routing-rule.ts'
import { defaultRules } from '../../rules/default-rules.ts'
import type { DraftTried } from '../dry-run/walk.ts'
import type { CasesState } from '../state.ts'
import { q } from '../store.ts'
import { draftPrint } from './draft-print.ts'

/** The open draft of the city, if there is one. */
export async function findDraft({ db, city }: CasesState, staff: Staff): Promise<RuleDraft | undefined> {
  const [[row]] = await db.read(scopeOf(staff), q.selectFrom('cases.rule_draft').selectAll().where('county', '=', city))
  return (
    row && {
      revision: row.revision,
      base: row.base,
      // Written by this file alone, from what the schema let through.
      rules: row.rules as unknown as readonly RoutingRule[],
      limits: row.limits as unknown as LimitDraft,
      print: row.print,
      changedBy: row.changed_by_name,
      changedAt: row.changed_at.epochMilliseconds,
    }
  )
}

/** 起草: opens the draft with what is in force; a city that never published gets the usual first rule. An open one is kept. */
export async function openDraft(cases: CasesState, staff: Staff): Promise<void> {
  const { set } = cases.rules.now
  const draft = { rules: set.version === 0 ? defaultRules : set.rules, limits: {} }
  await cases.db.write(
    scopeOf(staff),
    q
      .insertInto('cases.rule_draft')
      .values({ county: cases.city, revision: 1, base: set.version, ...rowOf(cases, staff, draft) })
      .onConflict((oc) => oc.column('county').doNothing()),
  )
}

/** Keeps the draft as changed. Refuses when somebody else changed it since it was looked at. */
export async function saveDraft(cases: CasesState, staff: Staff, revision: number, draft: DraftTried): Promise<void> {
  const [rows] = await cases.db.write(
    scopeOf(staff),
    q
      .updateTable('cases.rule_draft')
      .set({ revision: revision + 1, ...rowOf(cases, staff, draft) })
      .where('county', '=', cases.city)
      .where('revision', '=', revision)
      .returning('revision'),
  )
  if (rows.length === 0) throw new Refusal('draft_changed')
}

/** 放弃草案: nothing in force changes; its dry runs stay to be read. */
export async function dropDraft({ db, city }: CasesState, staff: Staff): Promise<void> {
  await db.write(scopeOf(staff), q.deleteFrom('cases.rule_draft').where('county', '=', city))
}

const rowOf = (cases: CasesState, staff: Staff, draft: DraftTried) => ({
  rules: JSON.stringify(draft.rules),
  limits: JSON.stringify(draft.limits),
  print: draftPrint(draft),
  changed_by: staff.account,
  changed_by_name: staff.name,
  changed_at: cases.clock.now(),
})
