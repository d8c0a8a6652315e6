import { Facts, Qr, when } from '@lianxin/ui'
import type { CaseView } from '../../contract/case-view.ts'
import { channels, natures } from '../../contract/kinds.ts'
import { statusLabel } from '../../contract/statuses.ts'
import { GivenDetails } from '../details/given-details.tsx'
import { words } from '../words.ts'

interface WorkOrderProps {
  lang: 'zh' | 'en'
  case: CaseView
  /** Address of the case at the desk, for the code on the paper. */
  url: string
  printedBy: string
  now: string
  back: string
}

/** 工单: a case on one sheet of paper for whoever goes there. Name and number stay masked: paper is left lying about. */
export function WorkOrderPage({ lang, case: c, url, printedBy, now, back }: WorkOrderProps) {
  const w = words(lang).desk
  const who = [c.reporter?.name, c.reporter?.phone].filter(Boolean).join(' ')
  return (
    <article class="stack order">
      <p class="screen">
        <a href={back}>{w.back}</a>
        <button type="button" class="btn quiet" data-print>
          {w.print}
        </button>
      </p>
      <header>
        <div>
          <small>
            {w.workOrder} {c.number}
          </small>
          <h1>{c.title}</h1>
          <p>
            {statusLabel(c.status, lang)}
            {c.urgent ? ` · ${w.urgent}` : ''}
            {c.handleBy ? ` · ${w.clock_handle} ${when(lang, c.handleBy)}` : ''}
          </p>
        </div>
        <Qr text={url} label={w.workOrderCode} />
      </header>
      <p class="said">{c.text}</p>
      <GivenDetails lang={lang} details={c.details} asks={c.asks} />
      <Facts
        facts={[
          { term: w.place, value: c.address ? `${c.place.name} · ${c.address}` : c.place.name },
          { term: w.category, value: c.category?.name ?? w.unsorted },
          { term: w.nature, value: c.nature ? natures[c.nature][lang] : null },
          { term: w.unit, value: c.unit?.name },
          { term: w.reporter, value: c.reporter ? who || w.anonymous : w.withheld },
          { term: w.channel, value: channels[c.channel][lang] },
          { term: w.reportedAt, value: when(lang, c.reportedAt) },
        ]}
      />
      <section>
        <h2>{w.history}</h2>
        <ol class="way">
          {c.steps.map((step) => (
            <li key={step.version}>
              {when(lang, step.at)} {step.text} <small>{step.by}</small>
            </li>
          ))}
        </ol>
      </section>
      <section class="blank">
        <h2>{w.orderResult}</h2>
        <p class="lines" />
        <p>
          {w.orderSigned} ____________ {w.orderDate} ____________
        </p>
      </section>
      <p class="note">{w.printedBy(printedBy, when(lang, now))}</p>
    </article>
  )
}
