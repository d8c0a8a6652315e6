import { casesPaths } from '@lianxin/cases/contract'
import { evaluationPaths } from '@lianxin/evaluation/contract'
import {
  bridgePaths,
  bulkPaths,
  exchangePaths,
  fieldPaths,
  linkPaths,
  sharePaths,
  webhookPaths,
} from '@lianxin/exchange/contract'
import { noticesPaths } from '@lianxin/notices/contract'
import { peoplePaths } from '@lianxin/people/contract'
import { privacyPaths } from '@lianxin/privacy/contract'
import type { PageContext } from '@lianxin/platform/http'
import type { ConsoleWords } from '../words.ts'

type NavKey = { [K in keyof ConsoleWords]: ConsoleWords[K] extends string ? K : never }[keyof ConsoleWords]

/** What is not opened every hour stands under one of these. */
type NavGroup = 'assess' | 'office' | 'setUp'

export interface NavItem {
  key: NavKey
  href: string
  /** Shown to whoever holds it. */
  power: string
  /** None: daily work, always in the row itself. */
  group?: NavGroup
}

/** Where staff go, in the order of the day; a room that adds a page adds a line. */
export const navItems: readonly NavItem[] = [
  { key: 'cases', href: casesPaths.desk.queue(), power: 'cases.read' },
  { key: 'map', href: casesPaths.desk.map(), power: 'cases.read' },
  { key: 'report', href: casesPaths.desk.newReport(), power: 'cases.read' },
  { key: 'callbacks', href: evaluationPaths.callbacks(), power: 'evaluation.call' },
  { key: 'evaluation', href: evaluationPaths.figures(), power: 'evaluation.read', group: 'assess' },
  { key: 'ratings', href: evaluationPaths.ratings(), power: 'evaluation.ratings', group: 'assess' },
  { key: 'samples', href: evaluationPaths.samples(), power: 'evaluation.samples', group: 'assess' },
  { key: 'findings', href: evaluationPaths.findings(), power: 'evaluation.findings', group: 'assess' },
  { key: 'periods', href: evaluationPaths.periods(), power: 'evaluation.periods', group: 'assess' },
  { key: 'pleas', href: evaluationPaths.pleas(), power: 'evaluation.pleas', group: 'assess' },
  { key: 'schemes', href: evaluationPaths.schemes(), power: 'evaluation.schemes', group: 'assess' },
  { key: 'templates', href: casesPaths.desk.templates(), power: 'cases.templates', group: 'office' },
  { key: 'handOver', href: casesPaths.handOver(), power: 'cases.reassign', group: 'office' },
  { key: 'details', href: casesPaths.desk.details(), power: 'cases.export', group: 'office' },
  { key: 'importCases', href: casesPaths.import(), power: 'cases.import', group: 'office' },
  { key: 'exports', href: bulkPaths.exports(), power: 'exchange.export', group: 'office' },
  { key: 'rights', href: privacyPaths.requests(), power: 'privacy.decide', group: 'office' },
  { key: 'holds', href: privacyPaths.holds(), power: 'privacy.holds', group: 'office' },
  { key: 'assessments', href: privacyPaths.assessments(), power: 'privacy.assessments', group: 'office' },
  { key: 'links', href: linkPaths.contacts(), power: 'exchange.links', group: 'office' },
  { key: 'shares', href: sharePaths.list(), power: 'exchange.share', group: 'office' },
  { key: 'places', href: '/console/places', power: 'places.manage', group: 'setUp' },
  { key: 'people', href: peoplePaths.people(), power: 'people.accounts', group: 'setUp' },
  { key: 'powers', href: '/console/powers', power: 'powers.see', group: 'setUp' },
  { key: 'audit', href: peoplePaths.audit(), power: 'people.audit', group: 'setUp' },
  { key: 'units', href: peoplePaths.units(), power: 'people.manage', group: 'setUp' },
  { key: 'categories', href: '/console/categories', power: 'services.see', group: 'setUp' },
  { key: 'calendar', href: '/console/calendar', power: 'services.see', group: 'setUp' },
  { key: 'authority', href: '/console/authority', power: 'services.see', group: 'setUp' },
  { key: 'rules', href: casesPaths.rules(), power: 'cases.read_rules', group: 'setUp' },
  { key: 'register', href: privacyPaths.columns(), power: 'privacy.register', group: 'setUp' },
  { key: 'fields', href: fieldPaths.list(), power: 'exchange.fields', group: 'setUp' },
  { key: 'messages', href: noticesPaths.messages(), power: 'notices.manage', group: 'setUp' },
  { key: 'apiKeys', href: exchangePaths.keys(), power: 'exchange.keys', group: 'setUp' },
  { key: 'bridges', href: bridgePaths.list(), power: 'exchange.bridges', group: 'setUp' },
  { key: 'webhooks', href: webhookPaths.list(), power: 'exchange.webhooks', group: 'setUp' },
]

/** An entry of the row: a page, or a group that opens into several. */
export interface MenuEntry {
  group?: NavGroup
  items: readonly NavItem[]
}

/** So many names stand in one row of a desk, in either language, beside the mark and the account. */
const ROW = 9

/** The row above every page: whoever has few pages sees each of them; of more, what is not daily work is put together. */
export function menuOf(items: readonly NavItem[]): MenuEntry[] {
  const entries: MenuEntry[] = []
  for (const item of items) {
    const known = item.group && items.length > ROW ? entries.find(({ group }) => group === item.group) : undefined
    if (known) known.items = [...known.items, item]
    else entries.push(item.group && items.length > ROW ? { group: item.group, items: [item] } : { items: [item] })
  }
  return entries.map((entry) => (entry.items.length > 1 ? entry : { items: entry.items }))
}

/** Where a post begins: the first page it may open; an account without any begins at itself. */
export function startOf(ctx: Pick<PageContext, 'may'>): string {
  return navItems.find((item) => ctx.may(item.power))?.href ?? peoplePaths.me()
}
