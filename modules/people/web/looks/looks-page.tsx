import type { Lang } from '@lianxin/platform/i18n'
import { Empty, PageHead, when } from '@lianxin/ui'
import type { OwnLook } from '../../contract/looks.ts'
import { roles } from '../../contract/roles.ts'
import { words } from '../words.ts'

export interface LooksPageProps {
  lang: Lang
  /** A member of staff reads of themselves: it is said in other words. */
  staff?: boolean
  back: { href: string; label: string }
  looks: readonly (OwnLook & { readonly key: string; readonly href?: string | undefined })[]
}

/** Who saw somebody's data, when, at what and why: what the journal says, newest first. */
export function LooksPage({ lang, staff = false, back, looks }: LooksPageProps) {
  const w = words(lang).looks
  return (
    <div class="stack wide">
      <PageHead title={w.title} note={staff ? w.leadStaff : w.lead} back={back} />
      {looks.length === 0 ? <Empty title={w.none}>{w.noneHow}</Empty> : null}
      {looks.map((one) => (
        <article key={one.key} class="card stack tight">
          <p>
            <b>{whoOf(lang, one.who)}</b> {staff ? doneToStaff(lang, one.kind) : w[one.kind]}
            {one.number ? <> {one.href ? <a href={one.href}>{one.number}</a> : one.number}</> : null}
          </p>
          {one.why ? <p>{w.why(one.why)}</p> : null}
          <small>
            {when(lang, one.at)}
            {one.why || one.kind === 'refused' ? null : ` · ${w.byWork}`}
          </small>
        </article>
      ))}
    </div>
  )
}

function doneToStaff(lang: Lang, kind: OwnLook['kind']): string {
  const w = words(lang).looks
  return kind === 'unmask' ? w.unmaskStaff : kind === 'export' ? w.exportStaff : w[kind]
}

/** Unit, role, name: who looked as a member of staff answers for it under their name. */
const whoOf = (lang: Lang, { name, role, unit }: OwnLook['who']): string =>
  [unit, role && roles[role][lang], name].filter(Boolean).join(' · ') || words(lang).looks.resident
