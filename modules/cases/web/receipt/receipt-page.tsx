import { Card, Facts, LinkButton, Notice, PageHead, when, Qr } from '@lianxin/ui'
import { paths } from '../../contract/paths.ts'
import type { Receipt } from '../../contract/report.ts'
import { DetailsForm } from '../details/details-form.tsx'
import { words } from '../words.ts'

export interface ReceiptPageProps {
  lang: 'zh' | 'en'
  receipt: Receipt
  /** For what may be added to it. */
  actId: string
  /** What was reported, shortened, for the slip. */
  title: string
  /** Full address of the page of tracking, for the QR code; carries the number, never the code. */
  trackUrl: string
  /** Masked; missing when no number was left. */
  phone?: string
  /** Back to a fresh form; staff who report for others go on with the next one. */
  another?: string
  /** Whether the reporter has an account and so a page of her own for it. */
  signedIn?: boolean
}

/** Shown once, right after sending: the number and the code, who has it, by when, and a slip to print. */
export function ReceiptPage(p: ReceiptPageProps) {
  const w = words(p.lang).request
  const { receipt } = p
  return (
    <div class="stack" data-receipt>
      <PageHead title={w.receiptTitle} note={w.receiptLead} />
      {receipt.hotlines.length > 0 ? (
        <Notice tone="late" title={w.callNow}>
          <p class="calls">
            {receipt.hotlines.map((number) => (
              <a key={number} class="call" href={`tel:${number}`}>
                {number}
              </a>
            ))}
          </p>
        </Notice>
      ) : null}
      <section class="card slip">
        <dl class="ticket">
          <div>
            <dt>{w.number}</dt>
            <dd>{receipt.number}</dd>
          </div>
          <div>
            <dt>{w.code}</dt>
            <dd>{receipt.code}</dd>
          </div>
        </dl>
        <p class="note">{w.codeHint}</p>
        <figure>
          <Qr text={p.trackUrl} label={w.slipScan} />
          <figcaption class="note">{w.slipScan}</figcaption>
        </figure>
        <p class="paper-only">
          {p.title} · {receipt.place.name} · {when(p.lang, receipt.reportedAt)}
          <br />
          {w.slipPhone}
        </p>
      </section>
      <Card tone="now">
        <h2>{w.nextStep}</h2>
        <p>{receipt.next}</p>
        <Facts
          facts={[
            { term: w.whoHas, value: receipt.unit?.name },
            { term: w.byWhen, value: receipt.handleBy ? w.nextBy(when(p.lang, receipt.handleBy)) : null },
            { term: w.place, value: receipt.place.name },
          ]}
        />
        <p class="note">{p.phone ? w.nextSms(p.phone) : w.nextNoPhone}</p>
      </Card>
      {receipt.asks.length > 0 && !p.another ? (
        <DetailsForm
          lang={p.lang}
          id={receipt.id}
          actId={p.actId}
          asks={receipt.asks}
          code={p.signedIn ? undefined : receipt.code}
        />
      ) : null}
      <LinkButton href={p.signedIn ? paths.my.show(receipt.id) : paths.track()}>{w.follow}</LinkButton>
      <div class="two">
        <button type="button" class="btn quiet" data-print hidden>
          {w.print}
        </button>
        <LinkButton kind="quiet" href={p.another ?? paths.report()}>
          {w.another}
        </LinkButton>
      </div>
    </div>
  )
}
