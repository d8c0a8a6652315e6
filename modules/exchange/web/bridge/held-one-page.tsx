import type { Id } from '@lianxin/platform/ids'
import type { Lang } from '@lianxin/platform/i18n'
import { Button, Card, ErrorSummary, errorOf, Facts, Field, PageHead, type Fact } from '@lianxin/ui'
import { bridgePaths } from '../../contract/bridge/paths.ts'
import type { Typed } from '../typed.ts'
import { words } from './words.ts'

interface HeldOnePageProps {
  lang: Lang
  id: Id
  number: string
  why: string
  typed: Typed
  actId: string
  heldKey: string
  /** Both versions, side by side. */
  theirs: readonly Fact[]
  ours: readonly Fact[]
  /** What the mapping lacks. */
  asks: readonly ('category' | 'place')[]
  choices: readonly { readonly code: string; readonly name: string }[]
  /** Which ways out there are. */
  ways: readonly ('theirs' | 'ours' | 'by_hand')[]
  /** Later messages of the order that wait for it. */
  behind: readonly number[]
}

/** One thing to decide: theirs beside ours, the ways out, and the reason. */
export function HeldOnePage(p: HeldOnePageProps) {
  const w = words(p.lang)
  const { values, errors } = p.typed
  const named = { theirs: w.doTheirs, ours: w.doOurs, by_hand: w.doByHand }
  return (
    <div class="stack">
      <PageHead title={`${p.number} · ${p.why}`} back={{ href: bridgePaths.held(p.id), label: w.heldTitle }} />
      <div class="figures">
        <Card tone="now">
          <h2>{w.theirs}</h2>
          <Facts facts={p.theirs} />
        </Card>
        <Card>
          <h2>{w.ours}</h2>
          {p.ours.length === 0 ? <p class="note">{w.noCase}</p> : <Facts facts={p.ours} />}
        </Card>
      </div>
      <Card>
        <ErrorSummary title={w.wrong} kept={w.kept} errors={errors} />
        <form method="post" class="stack" action={bridgePaths.one(p.id, p.heldKey)}>
          <input type="hidden" name="actId" value={p.actId} />
          {p.asks.includes('category') ? (
            <Field name="category" label={w.pickCategory} hint={w.pickHint} error={errorOf(errors, 'category')}>
              {(control) => (
                <select {...control}>
                  <option value="">{w.pickNone}</option>
                  {p.choices.map(({ code, name }) => (
                    <option key={code} value={code} selected={values['category'] === code}>
                      {code} {name}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          ) : null}
          {p.asks.includes('place') ? (
            <Field name="place" label={w.pickPlace} hint={w.pickHint} error={errorOf(errors, 'place')}>
              {(control) => <input {...control} maxLength={60} value={values['place'] ?? ''} />}
            </Field>
          ) : null}
          <Field name="why" label={w.reason} error={errorOf(errors, 'why')}>
            {(control) => <input {...control} required maxLength={500} value={values['why'] ?? ''} />}
          </Field>
          {p.behind.length > 0 ? <p class="note">{w.behind(p.behind.join(w.comma))}</p> : null}
          <div class="row" id="f-do">
            {p.ways.map((way, i) => (
              <Button key={way} kind={i === 0 ? 'go' : 'quiet'} name="do" value={way}>
                {named[way]}
              </Button>
            ))}
          </div>
        </form>
      </Card>
    </div>
  )
}
