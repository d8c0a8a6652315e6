import { Button, ErrorSummary, errorOf, Field, type FieldError, Notice, PageHead } from '@lianxin/ui'
import type { DetailAsked } from '../../contract/case-view.ts'
import { lengths } from '../../contract/limits.ts'
import { words } from '../words.ts'
import { isMobile, type ReportTyped } from './report-form.logic.ts'
import { ComplainsOf } from './complains-of.tsx'
import { ForWhom } from './for-whom.tsx'
import type { CategoryGroupShown, CategoryShown, PlaceShown, ReportLookups, SimilarShown } from './shown.ts'
import { Similar } from './similar.tsx'
import { Sort } from './sort.tsx'
import { Tell } from './tell.tsx'
import { Where } from './where.tsx'

export interface ReportPageProps {
  lang: 'zh' | 'en'
  /** Where the form posts to. */
  action: string
  /** Made by the server for this showing of the form: a second submit is the same act. */
  actId: string
  typed: ReportTyped
  errors: readonly FieldError[]
  /** Files came with what is shown again; a browser does not let them be filled in. */
  filesSent?: boolean
  common: readonly CategoryShown[]
  groups: readonly CategoryGroupShown[]
  /** What the chosen kind asks for. */
  asks?: readonly DetailAsked[]
  place?: PlaceShown
  choices?: readonly PlaceShown[]
  map?: string
  similar?: readonly SimilarShown[]
  lookups?: ReportLookups
  /** A resident who is signed in: the number is known and shown masked. */
  signedIn?: { name: string; phone: string }
  /** Staff report for a resident: other words, and whose matter it is. */
  forSomeone?: boolean
  /** Staff who could settle it there and then (自办自结). */
  maySettle?: boolean
}

/** The form of a report. A plain multipart form that works without script; three fields at most have to be filled. */
export function ReportPage(p: ReportPageProps) {
  const w = words(p.lang).report
  return (
    <form
      class="stack wide"
      method="post"
      action={p.action}
      enctype="multipart/form-data"
      novalidate
      data-report={p.errors.length > 0 ? 'again' : 'fresh'}
      data-lookups={JSON.stringify(p.lookups ?? {})}
      data-words={JSON.stringify({ kept: w.draftKept, back: w.draftBack, drop: w.draftDrop, waiting: w.waiting })}
    >
      <input type="hidden" name="act_id" value={p.actId} />
      <PageHead
        title={p.forSomeone ? w.forTitle : w.title}
        note={
          p.forSomeone ? (
            w.forLead
          ) : (
            <>
              {w.lead}
              <br />
              {w.emergency} <Urgent />
            </>
          )
        }
      />
      <ErrorSummary title={w.errors} kept={w.kept} errors={p.errors} />
      <div data-draft hidden role="status" />
      <Tell w={w} text={p.typed.text} errors={p.errors} filesAgain={p.filesSent ?? false} />
      <Sort
        lang={p.lang}
        w={w}
        value={p.typed.category}
        common={p.common}
        groups={p.groups}
        asks={p.asks ?? []}
        details={p.typed.details}
        errors={p.errors}
        action={p.action}
      />
      <Where w={w} typed={p.typed} errors={p.errors} place={p.place} choices={p.choices ?? []} map={p.map} />
      {p.forSomeone ? (
        <ForWhom w={w} typed={p.typed} errors={p.errors} maySettle={p.maySettle ?? false} />
      ) : (
        <Who {...p} />
      )}
      <ComplainsOf w={w} typed={p.typed} errors={p.errors} />
      <div
        data-similar
        data-title={w.similar}
        data-hint={w.meToo}
        data-join={w.joinThis}
        data-same={w.sameThis}
        data-none={w.sameNone}
        aria-live="polite"
      >
        <Similar lang={p.lang} cases={p.similar ?? []} same={p.typed.same} />
      </div>
      <div class="send">
        <Button>{w.send}</Button>
        <p class="note center">{w.sendOnce}</p>
      </div>
    </form>
  )
}

/** The numbers of those who come at once. */
const Urgent = () => (
  <span class="urgent">
    {['110', '119', '120'].map((number) => (
      <a key={number} href={`tel:${number}`}>
        {number}
      </a>
    ))}
  </span>
)

/** How the reporter hears of each step; may stay empty. */
function Who({ lang, typed, errors, signedIn }: ReportPageProps) {
  const w = words(lang).report
  if (signedIn && !isMobile(typed.phone)) {
    return (
      <Notice>
        {signedIn.name} {signedIn.phone}
        <p class="note">{w.signedHint}</p>
      </Notice>
    )
  }
  return (
    <Field name="phone" label={w.phone} optional={w.optional} hint={w.phoneHint} error={errorOf(errors, 'phone')}>
      {(control) => (
        <input
          {...control}
          type="tel"
          inputMode="tel"
          autocomplete="tel"
          maxLength={lengths.name}
          value={typed.phone}
        />
      )}
    </Field>
  )
}
