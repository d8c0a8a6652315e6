import type { EntryRow } from '@lianxin/platform/journal'
import type { Id } from '@lianxin/platform/ids'
import type { Step } from '../../contract/case-view.ts'
import { beginnings, type AnyEntry, type EntryAct, type EntryUnit } from '../../contract/entries.ts'
import { acts } from '../../contract/moves.ts'
import { stepText } from '../../rules/steps.ts'

type Lang = 'zh' | 'en'
/** For whom the way is told: names of colleagues to staff, units to the reporter. */
export interface Told {
  readonly lang: Lang
  readonly to: 'staff' | 'reporter'
  readonly ratings: boolean
}

const known = new Set<string>([...acts, ...beginnings])
const byReporter = new Set<EntryAct>(['rate', 'reopen', 'answer', 'add', 'review'])
const ofTheUnit = new Set<EntryAct>([
  'sign_for',
  'return',
  'contact',
  'progress',
  'handle',
  'ask_reporter',
  'extend',
  'terminate',
  'refuse_remit',
])
const words = {
  zh: { reporter: '反映人', office: '网格连心办', system: '系统', checker: '核查人员' },
  en: { reporter: 'the reporter', office: 'service office', system: 'system', checker: 'checker' },
}

/** An entry of the journal as this room wrote it; undefined for what is no step of the way. */
export function entryOf(row: Pick<EntryRow, 'act' | 'body' | 'why'>): AnyEntry | undefined {
  const act = row.act.slice(row.act.indexOf('.') + 1)
  // The body was written by this room under the type that belongs to the act.
  return known.has(act) ? ({ act, why: row.why, body: JSON.parse(row.body) } as AnyEntry) : undefined
}

function unitIn(entry: AnyEntry): EntryUnit | null | undefined {
  return 'unit' in entry.body ? entry.body.unit : undefined
}

/** Residents' ids bear their kind. */
const isResident = (actor: string): boolean => actor !== '0' && actor.slice(6, 8) === '01'

function actorOf(entry: AnyEntry, row: EntryRow, unit: EntryUnit | null, told: Told): string {
  const w = words[told.lang]
  if (byReporter.has(entry.act) || (entry.act === 'report' && isResident(row.actor))) return w.reporter
  if (entry.act === 'report' && row.actor === '0') return w.reporter
  // Hers, or the office's; hers without an account is nobody's by name.
  const either = entry.act === 'urge' || entry.act === 'withdraw'
  if (isResident(row.actor) || (either && row.actor === '0' && row.actor_name === '')) return w.reporter
  if (told.to === 'staff') return row.actor_name || w.system
  if (row.actor === '0') return w.system
  if (entry.act === 'pass' || entry.act === 'rework' || entry.act === 'rework_up') return w.checker
  const ofUnit = ofTheUnit.has(entry.act)
  return ofUnit && unit ? unit.name : w.office
}

/** Names that stand in an entry for colleagues only. */
function namedIn(entry: AnyEntry): string | null {
  if (entry.act === 'reassign') return entry.body.assignee.name
  if (entry.act !== 'recuse') return null
  const names = [entry.body.accused?.name, entry.body.person?.name].filter(Boolean).join('、')
  return names ? `${names}：${entry.why ?? ''}` : entry.why
}

/** The way of a case, first step first, as this reader may see it. */
export function stepsOf(rows: readonly EntryRow[], told: Told): Step[] {
  const steps: Step[] = []
  let unit: EntryUnit | null = null
  for (const row of rows) {
    const entry = entryOf(row)
    if (!entry) continue
    unit = unitIn(entry) ?? unit
    const hidden = entry.act === 'rate' && !told.ratings
    const { text, words: said } = hidden
      ? { text: told.lang === 'zh' ? '反映人已评价' : 'The reporter has rated', words: null }
      : stepText(entry, told.lang)
    steps.push({
      version: row.version,
      act: entry.act,
      at: row.at.toString(),
      by: actorOf(entry, row, unit, told),
      text,
      words: (told.to === 'staff' ? namedIn(entry) : null) ?? said,
      files: 'files' in entry.body ? [...(entry.body.files as readonly Id[])] : [],
    })
  }
  return steps
}
