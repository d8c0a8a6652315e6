import type { Id } from '@lianxin/platform/ids'
import type { Lang } from '@lianxin/platform/i18n'
import { Button, Card, Facts, LinkButton, Notice, PageHead, Table, when } from '@lianxin/ui'
import { bridgePaths } from '../../contract/bridge/paths.ts'
import { BridgeState, type BridgeStanding } from './bridges-page.tsx'
import { MappingForm, type MappingFormProps } from './mapping-form.tsx'
import { words } from './words.ts'

export interface BridgePageProps {
  lang: Lang
  id: Id
  name: string
  unit: string
  place: string
  standing: BridgeStanding
  pushUrl: string | null
  inUrl: string
  pullUrl: string
  madeBy: string
  madeAt: string
  no: number
  traffic: {
    readonly orders: number
    readonly cases: number
    readonly waiting: number
    readonly out: number
    readonly gaps: readonly { readonly number: string; readonly next: number }[]
  }
  held: number
  actId: string
  /** Just made, or just changed: shown this once. */
  secret: string | undefined
  said: { readonly tone: 'ok' | 'late'; readonly text: string } | undefined
  form: Omit<MappingFormProps, 'lang' | 'action'>
}

/** One bridge: how it stands and goes, its secret when that is new, and its mapping with check, trial and publication. */
export function BridgePage(p: BridgePageProps) {
  const w = words(p.lang)
  return (
    <div class="stack">
      <PageHead title={p.name} back={{ href: bridgePaths.list(), label: w.back }} />
      {p.said ? (
        <Notice tone={p.said.tone} live>
          {p.said.text}
        </Notice>
      ) : null}
      {p.secret ? (
        <Notice tone="due" title={w.secret} live>
          <p>
            <code class="wrap">{p.secret}</code>
          </p>
          <p>{w.secretOnce}</p>
          <p class="note">{w.secretHow}</p>
        </Notice>
      ) : null}
      {p.no === 0 ? <Notice tone="due">{w.noMapping}</Notice> : null}
      {p.held > 0 ? (
        <p>
          <LinkButton href={bridgePaths.held(p.id)}>
            {w.heldTitle} {p.held}
          </LinkButton>
        </p>
      ) : null}
      <Card>
        <Facts
          facts={[
            { term: w.state, value: <BridgeState lang={p.lang} standing={p.standing} /> },
            { term: w.unit, value: p.unit },
            { term: w.place, value: p.place },
            { term: w.inUrl, value: <span class="wrap">{p.inUrl}</span> },
            { term: p.pushUrl ? w.pushUrl : w.pullUrl, value: <span class="wrap">{p.pushUrl ?? p.pullUrl}</span> },
            { term: w.mapping, value: p.no > 0 ? w.version(p.no) : null },
            { term: w.orders, value: String(p.traffic.orders) },
            { term: w.cases, value: String(p.traffic.cases) },
            { term: w.waiting, value: String(p.traffic.waiting) },
            { term: w.out, value: String(p.traffic.out) },
            { term: w.since, value: w.by(p.madeBy, when(p.lang, p.madeAt)) },
          ]}
        />
        {p.standing === 'ended' ? null : <Turns {...p} />}
      </Card>
      {p.traffic.gaps.length > 0 ? <Gaps {...p} /> : null}
      {p.standing === 'ended' ? null : <MappingForm lang={p.lang} action={bridgePaths.show(p.id)} {...p.form} />}
    </div>
  )
}

function Turns({ lang, id, actId, standing }: BridgePageProps) {
  const w = words(lang)
  return (
    <form method="post" action={bridgePaths.show(id)} class="stack">
      <input type="hidden" name="actId" value={actId} />
      <div class="row">
        <Button kind="quiet" name="do" value={standing === 'active' ? 'pause' : 'resume'}>
          {standing === 'active' ? w.pause : w.resume}
        </Button>
        <Button kind="quiet" name="do" value="rotate">
          {w.rotate}
        </Button>
        <Button kind="danger" name="do" value="end">
          {w.end}
        </Button>
      </div>
      <p class="note">{w.turnsHow}</p>
    </form>
  )
}

function Gaps({ lang, traffic }: BridgePageProps) {
  const w = words(lang)
  return (
    <Card>
      <h2>{w.gaps}</h2>
      <p class="note">{w.gapsHow}</p>
      <Table
        caption={w.gaps}
        rows={traffic.gaps}
        rowKey={(one) => one.number}
        columns={[
          { key: 'number', head: w.number, cell: (one) => one.number },
          { key: 'missing', head: w.state, cell: (one) => w.missing(one.next) },
        ]}
      />
    </Card>
  )
}
