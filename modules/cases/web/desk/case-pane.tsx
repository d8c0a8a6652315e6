import { ClockBar, Details, Facts, Masked, type Reveal, Tag, when } from '@lianxin/ui'
import type { BesideCase } from '../../contract/beside.ts'
import type { CaseView } from '../../contract/case-view.ts'
import { channels, natures } from '../../contract/kinds.ts'
import { paths } from '../../contract/paths.ts'
import { statusLabel, statusRows } from '../../contract/statuses.ts'
import { GivenDetails } from '../details/given-details.tsx'
import { Attachments, type FilesShown } from '../request/attachments.tsx'
import { Course } from '../request/course.tsx'
import { words, type CasesWords } from '../words.ts'
import { ActForm } from './act-form.tsx'
import { type ActOffered, type ActOptions, isGrave, usualFirst } from './act.logic.ts'
import { Beside } from './beside.tsx'
import { Proposal, type CategoryProposal } from './proposal.tsx'
import { Trace } from './trace.tsx'

export interface CasePaneProps {
  lang: 'zh' | 'en'
  case: CaseView
  /** The time of the page, ISO 8601. */
  now: string
  /** Exactly the acts possible now for this person, in the order of their keys. */
  offered: readonly ActOffered[]
  options: ActOptions
  /** Way to see what is covered, where this post may. */
  reveal?: Reveal
  /** Back to the list, on a narrow screen. */
  back: string
  /** What was just done, or why it was not. */
  said?: { ok: boolean; text: string }
  /** Where the acts are sent: the case with the list it was found in. */
  action: string
  /** What the words of an unsorted case propose. */
  proposal?: CategoryProposal
  /** What is attached, as this post may open it. */
  attached?: FilesShown
  /** The reporter's and the place's history, and what may be the same matter. */
  beside?: BesideCase
}

/** A case beside the list: what was said, by whom, where, until when, what may be done now, and what was done. */
export function CasePane(p: CasePaneProps) {
  const w = words(p.lang).desk
  const c = p.case
  const offered = usualFirst(p.offered)
  return (
    <article class="stack" data-case={c.id}>
      <a class="back" href={p.back}>
        <span aria-hidden="true">‹</span>
        {w.back}
      </a>
      <header>
        <small>
          {c.number} · {when(p.lang, c.reportedAt)}
          {c.outsideNumber ? <> · {w.outsideNumber(c.outsideNumber)}</> : null}
        </small>
        <h1>{c.title}</h1>
        <p class="tags">
          <Tag tone="lake">{statusLabel(c.status, p.lang)}</Tag>
          {c.urgent ? <Tag tone="late">{w.urgent}</Tag> : null}
          {c.confidential ? <Tag>{w.confidential}</Tag> : null}
          {c.reworks > 0 ? <Tag tone="due">{w.reworks(c.reworks)}</Tag> : null}
          {c.returns > 0 ? <Tag>{w.returned}</Tag> : null}
        </p>
        {c.clock ? (
          <ClockBar
            lang={p.lang}
            start={c.clock.from}
            due={c.clock.by}
            now={p.now}
            label={w[`clock_${c.clock.kind}`]}
          />
        ) : null}
        <p>
          <a class="print" href={paths.desk.print(c.id)}>
            {w.print}
          </a>
        </p>
      </header>
      <p role="status" data-here data-looking={w.hereLooking('{who}')} data-typing={w.hereTyping('{who}')} />
      {p.said ? (
        <p class={p.said.ok ? 'notice ok' : 'notice late'} role={p.said.ok ? 'status' : 'alert'}>
          {p.said.text}
        </p>
      ) : null}
      {c.saidSame && c.acts.includes('merge') ? (
        <p class="notice lake">
          {w.saidSame} <a href={paths.desk.show(c.saidSame.id)}>{c.saidSame.number}</a>
        </p>
      ) : null}
      {c.complaint?.sealed ? <p class="notice due">{w.sealed}</p> : null}
      <p class="said">{c.text}</p>
      <Attachments lang={p.lang} files={c.files} shown={p.attached} label={w.photos} />
      <GivenDetails lang={p.lang} details={c.details} asks={c.asks} />
      <CaseFacts {...p} />
      {c.trace && !(p.proposal && c.trace.by === 'person' && c.suggestedUnits.length === 0) ? (
        <Trace lang={p.lang} trace={c.trace} unit={c.unit?.name} suggested={c.suggestedUnits} />
      ) : null}
      {p.proposal ? <Proposal lang={p.lang} proposal={p.proposal} /> : null}
      <section aria-label={w.acts}>
        <h2>{w.acts}</h2>
        {p.offered.length === 0 ? (
          <p class="note">
            {w.actsNone}
            {p.lang === 'zh' ? '：' : '. '}
            {w.actsNoneWhy(w[`turn_${statusRows[c.status].turn}`])}
          </p>
        ) : (
          <div class="acts">
            {offered.map((one, i) => (
              <ActForm
                key={one.act}
                lang={p.lang}
                case={c}
                offered={one}
                first={i === 0 && !isGrave(one.act)}
                options={p.options}
                action={p.action}
                proposed={p.proposal?.sure ? p.proposal.code : undefined}
              />
            ))}
          </div>
        )}
      </section>
      <Details summary={w.historyOf(c.steps.length)} open>
        <Course lang={p.lang} steps={c.steps} label={w.history} attached={p.attached} />
      </Details>
      {p.beside ? <Beside lang={p.lang} beside={p.beside} /> : null}
    </article>
  )
}

/** Whom it complains of: the reporter's words, and the unit that is recused. */
function complaintOf({ complaint }: CaseView, w: CasesWords['desk']): string | null {
  if (!complaint) return null
  const unit = complaint.unit ? w.recused(complaint.unit.name) : ''
  return [complaint.words, unit].filter(Boolean).join(' · ') || w.recused(w.complaintPerson)
}

function CaseFacts({ lang, case: c, reveal }: CasePaneProps) {
  const w = words(lang).desk
  const who = [c.reporter?.name, c.reporter?.phone].filter(Boolean).join(' ')
  return (
    <Facts
      facts={[
        {
          term: w.reporter,
          value: c.reporter ? (
            <Masked value={who || w.anonymous} reveal={who ? reveal : undefined} words={w} />
          ) : (
            w.withheld
          ),
        },
        { term: w.complaint, value: complaintOf(c, w) },
        { term: w.place, value: c.address ? `${c.place.name} · ${c.address}` : c.place.name },
        { term: w.category, value: c.category?.name ?? w.unsorted },
        { term: w.nature, value: c.nature ? natures[c.nature][lang] : null },
        { term: w.unit, value: c.unit?.name },
        { term: w.assignee, value: c.assignee },
        { term: w.channel, value: channels[c.channel][lang] },
      ]}
    />
  )
}
