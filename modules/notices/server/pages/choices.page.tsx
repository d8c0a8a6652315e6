import { formFaults, isRefusal, page, type Form, type Page, type PageContext, type View } from '@lianxin/platform/http'
import { z } from 'zod'
import { AskEmail, Choose, rhythms, Subscription } from '../../contract/choose.ts'
import { paths } from '../../contract/paths.ts'
import { noticesRefusals } from '../../contract/refusals.ts'
import { ways } from '../../contract/book.ts'
import { keptTopics } from '../../rules/topic-choice.ts'
import { ChoicesPage } from '../../web/choices/choices-page.tsx'
import { boxesOf, type ChoicesShown } from '../../web/choices/shown.ts'
import { words } from '../../web/choices/words.ts'
import { islands } from '../../web/islands.ts'
import { choose } from '../acts/choose.ts'
import { askEmail, dropEmail } from '../acts/confirm-email.ts'
import { hush, listen } from '../acts/listen.ts'
import { personIn } from '../person-in.ts'
import { readChoices } from '../reads/choices.read.ts'
import type { NoticesState } from '../state.ts'

type Whose = 'resident' | 'staff'
const at = {
  resident: { here: paths.myChoices(), list: paths.mine(), shell: 'resident' },
  staff: { here: paths.staffChoices(), list: paths.staff(), shell: 'console' },
} as const

const dones = ['saved', 'asked', 'dropped', 'listening', 'hushed'] as const
type Done = (typeof dones)[number]
const doneIn = ({ url }: PageContext): Done | undefined => dones.find((one) => url.searchParams.get('done') === one)

interface Again {
  readonly typed: Form
  readonly errors: readonly { field: string; text: string }[]
}

async function show(state: NoticesState, ctx: PageContext, whose: Whose, again?: Again): Promise<View> {
  const { here, list, shell } = at[whose]
  const kept = await readChoices(state, personIn(ctx), ctx.lang)
  return {
    title: words(ctx.lang).title,
    shell,
    nav: 'notices',
    islands: islands.choices,
    ...(again ? { status: 422 } : {}),
    body: (
      <ChoicesPage
        lang={ctx.lang}
        staff={whose === 'staff'}
        action={here}
        back={list}
        kept={again ? typedOver(kept, again.typed) : kept}
        mayMail={state.origin !== undefined}
        pushKey={state.ports.push.publicKey}
        typedEmail={again?.typed.get('email') ?? ''}
        errors={again?.errors ?? []}
        done={again ? undefined : doneIn(ctx)}
      />
    ),
  }
}

/** What was typed stands in the form again, fault and all; the forms for address and browser have none of these fields. */
function typedOver(kept: ChoicesShown, form: Form): ChoicesShown {
  if (form.get('do') !== 'choose') return kept
  return {
    ...kept,
    topics: kept.topics.map((one) => ({
      ...one,
      on: ways.filter((way) => one.fixed.includes(way) || form.all(boxesOf(one.topic)).includes(way)),
    })),
    quietFrom: form.get('quietFrom') ?? kept.quietFrom,
    quietTo: form.get('quietTo') ?? kept.quietTo,
    rhythm: rhythms.find((one) => one === form.get('rhythm')) ?? kept.rhythm,
  }
}

/** The browser's subscription comes as the JSON it gave. */
const subscriptionIn = (form: Form): Subscription => {
  try {
    return Subscription.parse(JSON.parse(form.get('subscription') ?? ''))
  } catch (error) {
    throw error instanceof SyntaxError ? new z.ZodError([]) : error
  }
}

async function act(state: NoticesState, ctx: PageContext, form: Form): Promise<Done> {
  const person = personIn(ctx)
  switch (form.get('do')) {
    case 'email':
      await askEmail(state, person, AskEmail.parse({ email: form.get('email')?.trim() }).email)
      return 'asked'
    case 'drop_email':
      await dropEmail(state, person)
      return 'dropped'
    case 'listen':
      await listen(state, person, subscriptionIn(form))
      return 'listening'
    case 'hush':
      await hush(state, person)
      return 'hushed'
    default:
      await choose(
        state,
        person,
        Choose.parse(form.values),
        keptTopics(state.book, person.kind, (topic) => form.all(boxesOf(topic))),
      )
      return 'saved'
  }
}

function errorsOf(error: unknown, { lang }: PageContext) {
  const found = formFaults(error, lang, noticesRefusals)
  if (isRefusal(error)) return found
  // A clock or an address that cannot be read says so in its own words.
  const own: Record<string, string> = words(lang).faults
  const faults = found.length > 0 ? found : [{ field: 'subscription', text: '' }]
  return faults.map(({ field, text }) => ({ field, text: own[field] ?? text }))
}

/** How one is told: channels by topic, quiet hours, digest, e-mail address, browsers. */
export function choicesPage(state: NoticesState, whose: Whose): Page {
  return page({
    path: at[whose].here,
    power: whose,
    // Each press may send a letter to an address somebody typed.
    limit: { name: 'choices', max: 60, seconds: 3600 },
    get: (ctx) => show(state, ctx, whose),
    async post(ctx, form) {
      try {
        return { to: `${at[whose].here}?done=${await act(state, ctx, form)}` }
      } catch (error) {
        return show(state, ctx, whose, { typed: form, errors: errorsOf(error, ctx) })
      }
    },
  })
}
