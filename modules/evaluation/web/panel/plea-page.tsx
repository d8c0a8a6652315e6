import { casesPaths } from '@lianxin/cases/contract'
import type { Lang } from '@lianxin/platform/i18n'
import type { Id } from '@lianxin/platform/ids'
import { Card, Facts, Notice, PageHead, Tag, when, type FieldError } from '@lianxin/ui'
import { paths } from '../../contract/paths.ts'
import { claims, grounds, pleaStates } from '../../contract/pleas.ts'
import { words } from '../words.ts'
import { stateTones, type PleaShown } from './pleas-page.tsx'
import { VoteForm } from './vote-form.tsx'

export interface PleaPageProps {
  lang: Lang
  plea: PleaShown & {
    readonly reason: string
    readonly filedBy: string
    readonly caseId: Id | null
    readonly good: number | null
    readonly of: number | null
  }
  /** How the case stands, line by line: what it counts in and why. */
  stands: readonly { term: string; value: string }[]
  opensCase: boolean
  votes: readonly { name: string; uphold: boolean; reason: string; at: string }[]
  /** Votes so far and how many may vote; null while there is no panel. */
  tally: { yes: number; no: number; of: number } | null
  /** For a member who may vote and has not. */
  vote?: { actId: string; typed: Readonly<Record<string, string>>; errors: readonly FieldError[] }
}

/** One plea: what is asked and why, how the case stands, how the members decided, each with the reason. */
export function PleaPage({ lang, plea, stands, opensCase, votes, tally, vote }: PleaPageProps) {
  const w = words(lang).panel
  const open = plea.state === 'open'
  return (
    <div class="stack sheet-page">
      <PageHead
        title={`${claims[plea.claim][lang]} · ${plea.about}`}
        note={plea.period ?? w.beforeFreeze}
        back={{ href: paths.pleas(), label: w.title }}
      />
      <Card>
        <Facts
          facts={[
            { term: w.state, value: <Tag tone={stateTones[plea.state]}>{pleaStates[plea.state][lang]}</Tag> },
            { term: w.unit, value: w.filedBy(plea.unit, plea.filedBy) },
            { term: w.ground, value: grounds[plea.ground][lang] },
            { term: w.reason, value: plea.reason },
            { term: w.claim, value: plea.good === null || plea.of === null ? null : w.asks(plea.good, plea.of) },
            { term: w.filed, value: when(lang, plea.filedAt) },
            { term: w.due, value: open ? when(lang, plea.dueAt) : null },
          ]}
        />
        {plea.caseId && opensCase ? <a href={casesPaths.desk.show(plea.caseId)}>{w.openCase}</a> : null}
      </Card>
      {stands.length > 0 ? (
        <Card>
          <h2>{plea.period ? w.stands : w.standsNow}</h2>
          <Facts facts={stands} />
        </Card>
      ) : null}
      <Card>
        <h2>{w.votes}</h2>
        {tally ? <p>{w.tally(tally.yes, tally.no, tally.of)}</p> : <Notice title={w.noPanel}>{w.noPanelWhat}</Notice>}
        {open ? <p class="note">{w.votesLater}</p> : null}
        {votes.length > 0 ? (
          <Facts
            facts={votes.map((one) => ({
              term: one.name,
              value: (
                <>
                  <Tag tone={one.uphold ? 'ok' : 'plain'}>{one.uphold ? w.uphold : w.refuse}</Tag> {one.reason}{' '}
                  <small>{when(lang, one.at)}</small>
                </>
              ),
            }))}
          />
        ) : null}
        <p class="note">{w.effect}</p>
      </Card>
      {vote ? <VoteForm lang={lang} id={plea.id} {...vote} /> : null}
    </div>
  )
}
