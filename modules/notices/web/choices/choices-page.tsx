import { Button, Card, Chips, ErrorSummary, errorOf, Field, type FieldError, Notice, PageHead } from '@lianxin/ui'
import { rhythms } from '../../contract/choose.ts'
import { EmailCard } from './email-card.tsx'
import { PushCard } from './push-card.tsx'
import type { ChoicesShown } from './shown.ts'
import { TopicWays } from './topic-ways.tsx'
import { words } from './words.ts'

export interface ChoicesPageProps {
  lang: 'zh' | 'en'
  staff: boolean
  action: string
  /** The list of notices. */
  back: string
  kept: ChoicesShown
  /** Whether an address can be confirmed here at all. */
  mayMail: boolean
  /** The key a browser subscribes with; undefined when web push is off. */
  pushKey: string | undefined
  typedEmail: string
  errors: readonly FieldError[]
  done: 'saved' | 'asked' | 'dropped' | 'listening' | 'hushed' | undefined
}

/** How one is told: one form for what is chosen, and a card each for the address and the browsers. */
export function ChoicesPage(p: ChoicesPageProps) {
  const w = words(p.lang)
  const { kept, errors } = p
  return (
    <div class="stack choices">
      <PageHead
        title={w.title}
        note={p.staff ? w.leadStaff : w.lead}
        back={{ href: p.back, label: p.staff ? w.backStaff : w.back }}
      />
      {p.done ? (
        <Notice tone="ok" live>
          {w[p.done]}
        </Notice>
      ) : null}
      <ErrorSummary title={w.wrong} kept={w.kept} errors={errors} />
      <form method="post" action={p.action} class="stack">
        <input type="hidden" name="do" value="choose" />
        <Card>
          <h2>{w.ways}</h2>
          {kept.topics.map((one) => (
            <TopicWays key={one.topic} lang={p.lang} choice={one} />
          ))}
        </Card>
        <Card>
          <h2>{w.quiet}</h2>
          <div class="row">
            <Field name="quietFrom" label={w.from} error={errorOf(errors, 'quietFrom')}>
              {(control) => <input {...control} type="time" required value={kept.quietFrom} />}
            </Field>
            <Field name="quietTo" label={w.to} error={errorOf(errors, 'quietTo')}>
              {(control) => <input {...control} type="time" required value={kept.quietTo} />}
            </Field>
          </div>
          <p class="note">{p.staff ? w.quietHintStaff : w.quietHint}</p>
        </Card>
        <Card>
          <Chips
            name="rhythm"
            legend={w.rhythm}
            look="lines"
            value={kept.rhythm}
            hint={p.staff ? w.rhythmHintStaff : w.rhythmHint}
            options={rhythms.map((one) => ({ value: one, label: w[one] }))}
          />
          <Chips
            name="lang"
            legend={w.lang}
            value={kept.lang}
            options={(['zh', 'en'] as const).map((one) => ({ value: one, label: w[one] }))}
          />
        </Card>
        <Button>{w.save}</Button>
      </form>
      <EmailCard
        lang={p.lang}
        action={p.action}
        may={p.mayMail}
        email={kept.email}
        typed={p.typedEmail}
        error={errorOf(errors, 'email')}
      />
      <PushCard lang={p.lang} action={p.action} pushKey={p.pushKey} browsers={kept.browsers} />
    </div>
  )
}
