import { casesPaths } from '@lianxin/cases/contract'
import { evaluationPaths } from '@lianxin/evaluation/contract'
import { noticesPaths } from '@lianxin/notices/contract'
import { peoplePaths } from '@lianxin/people/contract'
import type { PageContext } from '@lianxin/platform/http'
import type { ConsoleWords } from '../words.ts'

interface NavItem {
  key: { [K in keyof ConsoleWords]: ConsoleWords[K] extends string ? K : never }[keyof ConsoleWords]
  href: string
  /** Shown to whoever holds it. */
  power: string
}

/** Where staff go, in the order of the day; a room that adds a page adds a line. */
export const navItems: readonly NavItem[] = [
  { key: 'cases', href: casesPaths.desk.queue(), power: 'cases.read' },
  { key: 'map', href: casesPaths.desk.map(), power: 'cases.read' },
  { key: 'templates', href: casesPaths.desk.templates(), power: 'cases.templates' },
  { key: 'report', href: casesPaths.desk.newReport(), power: 'cases.read' },
  { key: 'evaluation', href: evaluationPaths.figures(), power: 'evaluation.read' },
  { key: 'periods', href: evaluationPaths.periods(), power: 'evaluation.periods' },
  { key: 'pleas', href: evaluationPaths.pleas(), power: 'evaluation.pleas' },
  { key: 'schemes', href: evaluationPaths.schemes(), power: 'evaluation.schemes' },
  { key: 'callbacks', href: evaluationPaths.callbacks(), power: 'evaluation.call' },
  { key: 'samples', href: evaluationPaths.samples(), power: 'evaluation.samples' },
  { key: 'findings', href: evaluationPaths.findings(), power: 'evaluation.findings' },
  { key: 'ratings', href: evaluationPaths.ratings(), power: 'evaluation.ratings' },
  { key: 'places', href: '/console/places', power: 'places.manage' },
  { key: 'people', href: peoplePaths.people(), power: 'people.manage' },
  { key: 'units', href: peoplePaths.units(), power: 'people.manage' },
  { key: 'categories', href: '/console/categories', power: 'services.see' },
  { key: 'calendar', href: '/console/calendar', power: 'services.see' },
  { key: 'authority', href: '/console/authority', power: 'services.see' },
  { key: 'handOver', href: casesPaths.handOver(), power: 'cases.reassign' },
  { key: 'details', href: casesPaths.desk.details(), power: 'cases.export' },
  { key: 'importCases', href: casesPaths.import(), power: 'cases.import' },
  { key: 'messages', href: noticesPaths.messages(), power: 'notices.manage' },
  { key: 'rules', href: casesPaths.rules(), power: 'cases.read_rules' },
]

/** Where a post begins: the first page it may open; an account without any begins at itself. */
export function startOf(ctx: Pick<PageContext, 'may'>): string {
  return navItems.find((item) => ctx.may(item.power))?.href ?? peoplePaths.me()
}
