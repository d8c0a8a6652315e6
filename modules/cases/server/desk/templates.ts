import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { Refusal } from '@lianxin/platform/http'
import { countyOf } from '@lianxin/platform/ids'
import type { CaseView } from '../../contract/case-view.ts'
import type { SaveTemplate, Template } from '../../contract/template.ts'
import { filledTemplate, unknownPlaceholders } from '../../rules/template-text.ts'
import { when } from '@lianxin/ui'
import type { CasesState } from '../state.ts'
import { q } from '../store.ts'

const MOST = 100
/** Offered beside one answer. */
const OFFERED = 12

const ofUnit = ({ post }: Staff) =>
  q
    .selectFrom('cases.template')
    .select(['id', 'title', 'body', 'category', 'changed_by_name', 'changed_at'])
    .where('county', '=', countyOf(post.place))
    .where('unit', '=', post.unit ?? '0')
    .orderBy('category')
    .orderBy('title')
    .limit(MOST)

/** The templates of one's unit; whoever stands in none has none. */
export async function readTemplates(cases: CasesState, staff: Staff): Promise<Template[]> {
  const [rows] = await cases.db.read(scopeOf(staff), ofUnit(staff))
  return rows.map(({ changed_by_name: changedBy, changed_at: at, ...row }) => ({
    ...row,
    changedBy,
    changedAt: at.toString(),
  }))
}

/** Keeps a template, new or changed. Refuses a placeholder nobody could fill, and whoever stands in no unit. */
export async function saveTemplate(cases: CasesState, staff: Staff, one: SaveTemplate): Promise<void> {
  const { post } = staff
  if (!post.unit) throw new Refusal('template_unitless')
  const [unknown] = unknownPlaceholders(one.body)
  if (unknown !== undefined)
    throw new Refusal('placeholder_unknown', {
      field: 'body',
      zh: `写的是：{${unknown}}`,
      en: `You wrote: {${unknown}}`,
    })
  const county = countyOf(post.place)
  const kept = {
    title: one.title,
    body: one.body,
    category: one.category ?? null,
    changed_by: staff.account,
    changed_by_name: staff.name,
    changed_at: cases.clock.now(),
  }
  await cases.db.write(
    scopeOf(staff),
    q
      .insertInto('cases.template')
      .values({ county, id: one.id, place: post.place, unit: post.unit, ...kept })
      .onConflict((on) =>
        on
          .columns(['county', 'id'])
          .doUpdateSet(kept)
          .where('cases.template.unit', '=', post.unit ?? '0'),
      ),
  )
}

/** Takes a template of one's unit away. */
export async function removeTemplate(cases: CasesState, staff: Staff, id: string): Promise<void> {
  await cases.db.write(
    scopeOf(staff),
    q
      .deleteFrom('cases.template')
      .where('county', '=', countyOf(staff.post.place))
      .where('id', '=', id)
      .where('unit', '=', staff.post.unit ?? '0'),
  )
}

/** Templates that fit a case, filled: those of its kind before those for any. */
export function templatesFor(all: readonly Template[], one: CaseView, lang: 'zh' | 'en') {
  const kind = one.category?.code ?? ''
  const of = {
    编号: one.number,
    // Masked as the desk shows it; whoever writes may put the name in once it was looked up.
    称呼: lang === 'zh' ? '您' : 'you',
    单位: one.unit?.name ?? '',
    地点: one.address ?? one.place.name,
    类别: one.category?.name ?? '',
    时限: one.handleBy ? when(lang, one.handleBy) : '',
  }
  return all
    .filter(({ category }) => category === null || kind.startsWith(category))
    .toSorted((a, b) => (b.category?.length ?? 0) - (a.category?.length ?? 0))
    .slice(0, OFFERED)
    .map(({ id, title, body }) => ({ id, title, text: filledTemplate(body, of) }))
}
